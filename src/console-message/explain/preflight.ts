import { isResponseHeader } from '../../diagnosis/reasons/allow-headers.ts';
import { reasons } from '../../diagnosis/texts/texts.ts';
import type { Words } from '../../diagnosis/words.ts';
import type { ConsoleMessage } from '../console-message.ts';
import { preflight as texts } from '../texts/texts.ts';
import { serverIn, type Told } from './facts.ts';

function changeAnswer(message: ConsoleMessage): Words {
  const server = serverIn(message);
  return server === null
    ? texts.mustChangeAnswer
    : reasons.server.mustChangePreflightAnswer(server);
}

function status(message: ConsoleMessage): Told {
  const said = reasons['preflight-status'];
  const server = serverIn(message);
  return {
    headline:
      message.status === null ? texts.headlineStatus : said.headline(String(message.status)),
    sentences: [
      said.needsOkStatus,
      server === null ? texts.mustAnswerOptions : said.mustAnswerOptions(server),
    ],
  };
}

function redirect(message: ConsoleMessage): Told {
  const said = reasons['preflight-redirect'];
  const server = serverIn(message);
  return {
    headline: said.headline,
    sentences: [
      said.isNeverFollowed,
      server === null ? texts.mustNotRedirect : said.mustNotRedirect(server),
    ],
  };
}

/** Firefox names the wrong element alone. */
function unreadable(
  said: { readonly cannotBeRead: (got: string) => Words },
  holds: (token: string) => Words,
  { value, engine }: ConsoleMessage,
): Words {
  if (value === null) return texts.cannotBeRead;
  return engine === 'firefox' ? holds(value) : said.cannotBeRead(value);
}

function methods(message: ConsoleMessage): Told {
  const said = reasons['allow-methods-invalid'];
  return {
    headline: said.headline,
    sentences: [unreadable(said, texts.holdsNoMethod, message), changeAnswer(message)],
  };
}

function headers(message: ConsoleMessage): Told {
  const said = reasons['allow-headers-invalid'];
  return {
    headline: said.headline,
    sentences: [unreadable(said, texts.holdsNoName, message), changeAnswer(message)],
  };
}

/** What the list holds already is not in the message. */
function addTo(message: ConsoleMessage, value: string): Words {
  const server = serverIn(message);
  return server === null ? texts.mustAdd(value) : texts.mustAddTo(server, value);
}

/** Whether the page has to write its method in capitals; null where it has, or where nobody knows. */
export function inCapitals({ method }: ConsoleMessage): string | null {
  const upper = method?.toUpperCase();
  return upper === undefined || upper === method ? null : upper;
}

function method(message: ConsoleMessage): Told {
  const said = reasons['method-not-allowed'];
  const upper = inCapitals(message);
  if (message.method === null) {
    return {
      headline: texts.headlineMethod,
      sentences: [texts.mustListTheMethod, changeAnswer(message)],
    };
  }
  return {
    headline: said.headline(message.method),
    sentences: [
      ...(upper === null ? [] : [texts.writeInCapitals(message.method, upper)]),
      texts.mustListMethod(upper ?? message.method),
      ...(upper === null ? [addTo(message, message.method)] : []),
    ],
  };
}

/** Whether it is the header of an answer, which the page sends by mistake. */
export function isMistaken({ requestHeader }: ConsoleMessage): boolean {
  return requestHeader !== null && isResponseHeader(requestHeader.toLowerCase());
}

function requestHeader(message: ConsoleMessage): Told {
  const name = message.requestHeader;
  if (name === null) {
    return {
      headline: texts.headlineHeader,
      sentences: [texts.mustListTheHeader, changeAnswer(message)],
    };
  }
  return {
    headline: reasons['header-not-allowed'].headline([name]),
    sentences: isMistaken(message)
      ? [texts.isOfAnswers(name)]
      : [texts.mustListHeader(name), addTo(message, name), texts.mayBeMore],
  };
}

/** What is told of the reasons for which the answer to a preflight does not pass. */
export const preflight: Readonly<Record<string, (message: ConsoleMessage) => Told>> = {
  'preflight-status': status,
  'preflight-redirect': redirect,
  'allow-methods-invalid': methods,
  'allow-headers-invalid': headers,
  'method-not-allowed': method,
  'header-not-allowed': requestHeader,
};
