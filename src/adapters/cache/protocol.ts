/** What the process that holds the cache toolkit is asked, and what it answers. Both ends are of one program. */

export type CacheRequest =
  /** Which entry would be restored? The newest one whose key begins with `key`. */
  | { readonly kind: 'look-up'; readonly key: string; readonly file: string }
  | { readonly kind: 'restore'; readonly key: string; readonly file: string }
  | { readonly kind: 'save'; readonly key: string; readonly file: string; readonly text: string };

export type CacheReply =
  /** `key` absent: there is none, or the service did not say. */
  | { readonly kind: 'looked-up'; readonly key?: string }
  | { readonly kind: 'restored'; readonly text: string }
  | { readonly kind: 'saved' }
  /** The key is taken: finished or, until somebody finishes it, only reserved. Not sure: no reason was given. */
  | { readonly kind: 'taken'; readonly isSure: boolean }
  /** The entry came, and what is in it is not what was saved. */
  | { readonly kind: 'damaged'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string };

/** From the process: an answer, or what the toolkit said while it tries again. */
export interface CacheMessage {
  readonly reply?: CacheReply;
  readonly heard?: string;
}
