import type { Finding } from '../diagnosis/reason.ts';
import * as texts from '../diagnosis/texts/more-texts.ts';
import { OfAnswer, placeOf } from './header-links.tsx';
import { mdnPage } from './texts/learn.ts';
import { WordsView } from './words-view.tsx';

const names: Readonly<Record<string, string>> = texts.algorithms;

function Link({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

/** Where each finding is written down: in the standard, and on MDN. */
export function ReadOn({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul class="read-on">
      {findings.map((finding) => {
        const { hop, during, reason, headline, spec } = finding;
        const page = mdnPage(finding);
        return (
          <li key={`${hop} ${during} ${reason}`}>
            <OfAnswer answer={placeOf(finding)}>
              <WordsView words={headline} />
            </OfAnswer>
            <span class="read-on-links">
              <Link href={spec} text={`The standard: ${names[spec] ?? spec}`} />
              {page !== null && <Link href={page} text={`MDN: ${page.split('/').at(-1)}`} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
