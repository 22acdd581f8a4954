/** What goes wrong on demand, between a client and the Bot API. */
import { createFaultList, textAnswer, type Answer, type FaultList, type Spoiling } from './loopback.ts';
import { Refusal, refusalAnswer, tooManyRequests, type ResponseParameters } from './bot-api-wire.ts';

export type BotFault = {
  /** A method as Telegram writes it; every request when not given. */
  readonly method?: string;
  /** How many requests it hits; all when not given. */
  readonly times?: number;
  /** Between 0 and 1: how many of the requests it hits, by the server's own seeded dice. */
  readonly chance?: number;
} & (
  | { readonly kind: 429; /** Seconds. */ readonly retryAfter: number }
  | {
      readonly kind: 'refusal';
      readonly code: number;
      /** With its `Bad Request: `. */
      readonly description: string;
      readonly parameters?: ResponseParameters;
    }
  | {
      /** `bad-gateway-page`: a 502 from what stands before the server. `wrong-type`: the answer, but called a page. */
      readonly kind: 500 | 502 | 503 | 504 | 'bad-gateway-page' | 'wrong-type' | Spoiling;
      /** `after`: the server does what is asked, and only its answer is lost. `before`, when not given: it does nothing. */
      readonly stage?: 'before' | 'after';
    }
);

export interface Faults {
  /** Returns what takes the fault away. */
  readonly add: FaultList<BotFault>['add'];
  /** What a request meets. */
  readonly take: (method: string) => BotFault | undefined;
}

export function createFaults(seed: number): Faults {
  const faults = createFaultList<BotFault>();
  const dice = createDice(seed);
  return {
    add: (fault) => faults.add(fault),
    take: (method) =>
      faults.take(
        (fault) =>
          (fault.method === undefined || fault.method.toLowerCase() === method.toLowerCase()) &&
          (fault.chance === undefined || dice() < fault.chance),
      ),
  };
}

/** What is sent in the end. `status` is 0 when no answer comes. */
export interface Sent {
  readonly answer: Answer;
  readonly spoiling?: Spoiling;
  readonly status: number;
}

/** The answer to a request that meets a fault; `accept` does what is asked. */
export function faultyAnswer(fault: BotFault | undefined, accept: () => Answer): Sent {
  if (!fault) return whole(accept());
  if (fault.kind === 429) return whole(refusalAnswer(tooManyRequests(fault.retryAfter)));
  if (fault.kind === 'refusal') {
    return whole(refusalAnswer(new Refusal(fault.code, fault.description, fault.parameters)));
  }
  const accepted = fault.stage === 'after' ? accept() : undefined;
  const { kind } = fault;
  switch (kind) {
    case 500:
    case 502:
    case 503:
    case 504:
      return whole(refusalAnswer(new Refusal(kind, reasons[kind])));
    case 'bad-gateway-page':
      return whole(textAnswer(502, '<html><head><title>502 Bad Gateway</title></head></html>', 'text/html'));
    case 'wrong-type': {
      const answer = accepted ?? gatewayAnswer;
      return whole({ ...answer, headers: { ...answer.headers, 'content-type': 'text/html' } });
    }
    default: {
      const answer = accepted ?? gatewayAnswer;
      return { answer, spoiling: kind, status: statusOf(kind, answer) };
    }
  }
}

const reasons = {
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
} as const;
const gatewayAnswer = refusalAnswer(new Refusal(502, reasons[502]));

const whole = (answer: Answer): Sent => ({ answer, status: answer.status });

function statusOf(spoiling: Spoiling, { status }: Answer): number {
  if (spoiling === 'html') return 200;
  return spoiling === 'hang' || spoiling === 'reset' ? 0 : status;
}

/** Mulberry32: the same numbers for the same seed, from 0 up to 1. */
export function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d_2b_79_f5);
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
