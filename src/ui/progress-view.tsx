import type { DrawnRequest } from '../diagnosis/drawing.ts';
import type { PreflightNeed } from '../diagnosis/preflight-need.ts';
import type { Words } from '../diagnosis/words.ts';
import { clip, clipMethod } from './clip.ts';
import { panelTexts } from './texts/texts.ts';
import { AroundNames, WordsView } from './words-view.tsx';

/** What called for a preflight. */
function Because({ need }: { readonly need: PreflightNeed | undefined }) {
  const because = (need?.because ?? []).map((each) => ({ ...each, name: clip(each.name, 60) }));
  return (
    <div class="step-because">
      {because.length === 0 ? (
        panelTexts.neededForBody
      ) : (
        <WordsView words={panelTexts.neededFor(because)} />
      )}
    </div>
  );
}

/** What came back, or what became of the request instead. */
function Outcome({ request }: { readonly request: DrawnRequest }) {
  const { by, header, networkError } = request;
  const who = by === null ? null : panelTexts.progress.answerers[by];
  return (
    <span class="step-said">
      <span class="step-outcome">{panelTexts.progress.outcome(request)}</span>
      {who !== null && <span class="step-by">{who}</span>}
      {networkError !== null && networkError !== '' && <code>{clip(networkError, 100)}</code>}
      {header !== null && (
        <code class="step-header">
          {header.value === null
            ? panelTexts.progress.lacks(header.name)
            : clip(`${header.name}: ${header.value}`, 200)}
        </code>
      )}
    </span>
  );
}

/** Who talks to whom; the page once, a server where it is another than before. */
function Lanes({
  page,
  server,
  isYours,
}: {
  readonly page: string | null;
  readonly server: string;
  readonly isYours: boolean;
}) {
  return (
    <div class="lanes">
      {page !== null && (
        <span class="lane">
          {panelTexts.progress.page(isYours)} <span class="origin">{clip(page, 200)}</span>
        </span>
      )}
      <span class="lane lane-server">
        {panelTexts.progress.server} <span class="origin">{clip(server, 200)}</span>
      </span>
    </div>
  );
}

interface StepProps {
  readonly request: DrawnRequest;
  readonly need: PreflightNeed | undefined;
  /** Null where they stand above already. */
  readonly lanes: { readonly page: string | null; readonly server: string } | null;
  /** What failed here; null where the headline says that. */
  readonly failure: Words | null;
  readonly isYours: boolean;
}

/** A request, and below it what came back. Where nothing came, or nothing went, there is one arrow. */
function Step({ request, need, lanes, failure, isYours }: StepProps) {
  const { on, state, status, method, path } = request;
  const what = on === 'preflight' ? panelTexts.preflight : panelTexts.actualRequest;
  const isAsked = state !== 'not-sent' && state !== 'cached' && !request.isKeptBack;
  const clipped = { ...request, method: clipMethod(method), path: clip(path, 200) };
  return (
    <li class={`step step-${state}${isAsked ? '' : ' step-unasked'}`}>
      <span class="spoken">{spoken(what, clipped, isYours)}</span>
      <div class="drawn" aria-hidden="true">
        {lanes !== null && <Lanes {...lanes} isYours={isYours} />}
        <div class="step-row">
          <span class="step-what">{what}</span>
          <span class="step-request">
            <span class="method">{clipMethod(method)}</span> {clip(path, 500)}
          </span>
          <span class={`arrow arrow-out${isAsked && status === null ? ' arrow-lost' : ''}`} />
          {!isAsked && <Outcome request={request} />}
        </div>
        {on === 'preflight' && <Because need={need} />}
        {isAsked && (
          <div class="step-row step-answer">
            {status !== null && <span class="arrow arrow-back" />}
            <Outcome request={request} />
          </div>
        )}
        {failure !== null && (
          <div class="step-failure">
            {/* The drawing is out of the way of screen readers, so nothing in it takes the focus. */}
            <AroundNames.Provider value={null}>
              <WordsView words={failure} />
            </AroundNames.Provider>
          </div>
        )}
      </div>
    </li>
  );
}

function spoken(what: string, request: DrawnRequest, isYours: boolean): string {
  const { header } = request;
  const shown = header?.value ? { ...header, value: clip(header.value, 200) } : header;
  const networkError = request.networkError === null ? null : clip(request.networkError, 100);
  const server = clip(request.server, 200);
  return panelTexts.progress.spoken(
    what,
    { ...request, header: shown, networkError, server },
    isYours,
  );
}

interface Props {
  readonly page: string;
  readonly requests: readonly DrawnRequest[];
  /** Of each hop. */
  readonly preflights: readonly PreflightNeed[];
  /** What stands above it all, and is not said again. */
  readonly headline: Words;
  /** Whether it is drawn for who wrote the page; it is unless this is false. */
  readonly isYours?: boolean;
}

/** What the browser did as a drawing: the page, the servers, the requests between them, and where it stopped. */
export function ProgressView({ page, requests, preflights, headline, isYours = true }: Props) {
  return (
    <ol class="progress">
      {requests.map((request, index) => {
        const { hop, on, server, stop } = request;
        const isNews = stop !== null && JSON.stringify(stop.headline) !== JSON.stringify(headline);
        return (
          <Step
            key={`${hop} ${on}`}
            request={request}
            need={preflights[hop]}
            lanes={
              requests[index - 1]?.server === server
                ? null
                : { page: index === 0 ? page : null, server }
            }
            failure={isNews ? stop.headline : null}
            isYours={isYours}
          />
        );
      })}
    </ol>
  );
}
