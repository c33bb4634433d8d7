import { headlineOf, type NetworkError } from '../../diagnosis/network-errors/network-error.ts';
import { networkErrorOf, networkErrors } from '../../diagnosis/network-errors/network-errors.ts';
import { causes } from '../../diagnosis/texts/more-texts.ts';
import type { ConsoleMessage } from '../console-message.ts';
import { closing, others as texts } from '../texts/texts.ts';
import { answerKept, failedWith } from './answered.ts';
import { serverIn, type Told } from './facts.ts';

function failed({ engine }: ConsoleMessage): Told {
  return {
    headline: texts.headlineFailed,
    sentences: [
      engine === null ? texts.libraryWrote : texts.tellsNoMore,
      texts.lookInConsole,
      closing.reason,
    ],
  };
}

/** What one of the browser's own names means. */
function meant(error: NetworkError, message: ConsoleMessage): Told {
  const { headline, sentences } = error.said;
  const server = serverIn(message);
  return {
    headline:
      typeof headline === 'function' && server === null
        ? texts.headlineNamed(message.code ?? '')
        : headlineOf(error, server ?? ''),
    sentences,
  };
}

function networkError(message: ConsoleMessage): Told {
  const name = message.code ?? '';
  const known = networkErrorOf(name, false);
  if (known !== null) return meant(known, message);
  return name === 'net::ERR_FAILED'
    ? {
        headline: texts.headlineUnnamed,
        sentences: [
          ...answerKept(message),
          texts.unnamed,
          ...failedWith(message),
          texts.lookAbove,
          closing.reason,
        ],
      }
    : {
        headline: texts.headlineNamed(name),
        sentences: [texts.namedAlone(name), texts.lookAtServer],
      };
}

/** A rule that Chromium has a name for, in the words of that name. */
function withheld(message: ConsoleMessage): Told {
  const { kind } = message;
  const error = networkErrors.find(({ id }) => id === kind);
  return error === undefined ? failed(message) : meant(error, message);
}

function mixedContent(): Told {
  const said = causes['mixed-content'];
  return { headline: said.headline, sentences: [texts.mixedContent, said.callOverHttps] };
}

/** What is told of a text that is not about CORS; null where it is. */
export function ofOthers(message: ConsoleMessage): Told | null {
  switch (message.kind) {
    case 'cors':
    case 'cors-warning':
      return null;
    case 'failed':
      return failed(message);
    case 'network-error':
      return networkError(message);
    case 'mixed-content':
      return mixedContent();
    default:
      return withheld(message);
  }
}
