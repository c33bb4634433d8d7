import { useRef } from 'preact/hooks';

/** What somebody has marked of the text in an element, to copy it; empty where nothing is. */
export function selectedTextIn(element: Node): string {
  const selection = getSelection();
  const isThere = selection !== null && element.contains(selection.anchorNode);
  return isThere ? selection.toString() : '';
}

/** Tells whether a click only ends the marking of text, and is no click on a row. */
export function useMarking(): {
  onMouseDown(event: { readonly currentTarget: HTMLElement }): void;
  onClickCapture(event: MouseEvent & { readonly currentTarget: HTMLElement }): void;
} {
  /** What was marked when the pointer was pressed last. */
  const before = useRef('');
  return {
    onMouseDown({ currentTarget }) {
      before.current = selectedTextIn(currentTarget);
    },
    onClickCapture(event) {
      const now = selectedTextIn(event.currentTarget);
      if (now !== '' && now !== before.current) event.stopPropagation();
    },
  };
}
