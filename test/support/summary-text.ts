/** What a person reads on the page of a job summary. */
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Without tags, each item, paragraph and line of output on its own line. */
export function summaryText(summary: string): string {
  return summary
    .replaceAll(/<br>\n?|<\/(?:p|li|h2)>\n*/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}
