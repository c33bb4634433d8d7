import { longestText } from '../../console-message/read-messages.ts';
import type { ExplainStore } from './explain-store.ts';
import { explainTexts } from './texts/texts.ts';

/** What is to be said of the selected text itself: that it is lost, cut, or no message. */
export function TextNotes({ store }: { readonly store: ExplainStore }) {
  const selection = store.selection.value;
  const text = store.text.value;
  if (selection === 'page') return null;
  if (selection === 'lost') return text === '' ? <Note text={explainTexts.selectionLost} /> : null;
  const isSelected = text === selection.text;
  if (isSelected && selection.isCut) return <Note text={explainTexts.selectionCut(text.length)} />;
  if (store.isTextCut.value) return <Note text={explainTexts.textCut(longestText)} />;
  const isNone = isSelected && store.told.value.length === 0;
  return isNone ? <Note text={explainTexts.selectMessage} /> : null;
}

function Note({ text }: { readonly text: string }) {
  return (
    <p class="text-note" role="status">
      {text}
    </p>
  );
}
