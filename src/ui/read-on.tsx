import type { Finding } from '../diagnosis/reason.ts';
import { checkTexts } from '../diagnosis/texts/check-texts.ts';
import { OfAnswer, placeOf } from './header-links.tsx';
import { mdnPage } from './texts/learn.ts';
import { WordsView } from './words-view.tsx';

const names: Readonly<Record<string, string>> = checkTexts.algorithms;

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
        const page = mdnPage(reason);
        return (
          <li key={`${hop} ${during} ${reason}`}>
            <OfAnswer answer={placeOf(finding)}>
              <WordsView words={headline} />
            </OfAnswer>
            <span class="read-on-links">
              <Link href={spec} text={`The standard: ${names[spec] ?? spec.split('#')[1]}`} />
              {page !== null && <Link href={page} text={`MDN: ${page.split('/').at(-1)}`} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
