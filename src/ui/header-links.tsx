import { type ReadonlySignal, useSignal } from '@preact/signals';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Finding } from '../diagnosis/reason.ts';
import { type AnswerPlace, entryAt } from '../exchange/answer-place.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { AroundNames } from './words-view.tsx';

/** A header that somebody wants to see, of an answer or of its request. */
export interface HeaderTarget extends AnswerPlace {
  readonly name: string;
}

interface Links {
  readonly exchange: CorsExchange;
  /** What was asked for last: another object each time. */
  readonly target: ReadonlySignal<HeaderTarget | null>;
  /** The answer of which is spoken here; null where it is none in particular. */
  readonly answer: AnswerPlace | null;
  show(target: HeaderTarget): void;
}

const LinksContext = createContext<Links | null>(null);

/** Lets the names of headers within lead to the headers themselves, each of the answer that is spoken of. */
export function HeaderLinks({
  exchange,
  children,
}: {
  readonly exchange: CorsExchange;
  readonly children: ComponentChildren;
}) {
  const target = useSignal<HeaderTarget | null>(null);
  const show = (wanted: HeaderTarget) => {
    target.value = { ...wanted };
  };
  return (
    <LinksContext.Provider value={{ exchange, target, answer: null, show }}>
      <AroundNames.Provider value={HeaderLink}>{children}</AroundNames.Provider>
    </LinksContext.Provider>
  );
}

/** What is within speaks of that answer. */
export function OfAnswer({
  answer,
  children,
}: {
  readonly answer: AnswerPlace | null;
  readonly children: ComponentChildren;
}) {
  const links = useContext(LinksContext);
  if (links === null) return <>{children}</>;
  return <LinksContext.Provider value={{ ...links, answer }}>{children}</LinksContext.Provider>;
}

/** A header's name that leads to the header; as it is where no such answer was recorded. */
export function HeaderLink({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}) {
  const links = useContext(LinksContext);
  const answer = links?.answer ?? null;
  if (links === null || answer === null || entryAt(links.exchange, answer) === null) {
    return <>{children}</>;
  }
  return (
    <button
      type="button"
      class="header-link"
      title="Show among the headers"
      onClick={() => links.show({ ...answer, name })}
    >
      {children}
    </button>
  );
}

/** The header that somebody wants to see. */
export function useHeaderTarget(): HeaderTarget | null {
  return useContext(LinksContext)?.target.value ?? null;
}

/** The answer that a finding is about; null without one. */
export function placeOf(finding: Pick<Finding, 'hop' | 'during'> | undefined): AnswerPlace | null {
  if (finding === undefined) return null;
  return { hop: finding.hop, on: finding.during === 'preflight' ? 'preflight' : 'request' };
}
