import type { RefObject } from 'preact';

interface Props {
  /** A click on it asks for a file. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onFile: (file: File) => void;
}

/** Asks for a HAR file or JSON report; whatever leads to it clicks on it, so nobody sees it. */
export function FileField({ field, onFile }: Props) {
  return (
    <input
      ref={field}
      type="file"
      accept=".har,.json,application/json"
      hidden
      onChange={({ currentTarget }) => {
        const file = currentTarget.files?.[0];
        if (file === undefined) return;
        onFile(file);
        // Else the same file, chosen again, would be no change.
        currentTarget.value = '';
      }}
    />
  );
}
