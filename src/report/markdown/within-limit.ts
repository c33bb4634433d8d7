/**
 * What GitHub says that an issue, a comment or a pull request takes. Some were seen to take more.
 *
 * https://github.com/dead-claudia/github-limits
 */
export const longestIssue = 65_536;

/** The texts that a report is made of, each with a line break at its end. */
export interface Parts {
  readonly first: string;
  readonly sections: readonly { readonly short: string; readonly complete: string }[];
  readonly last: string;
  /**
   * Says what is left out.
   *
   * @param inFull of so many sections, the last of those that are there, the complete part
   * @param whole so many sections, the last of all
   */
  readonly note: (inFull: number, whole: number) => string;
}

/**
 * A report, short enough for an issue: the complete parts of the sections at the end go first, then those sections. The
 * first section is always there.
 */
export function withinLimit(parts: Parts, limit = longestIssue): string {
  const { sections } = parts;
  let kept = sections.length;
  let complete = sections.length;
  // To write all anew for each part that goes would take with the square of their number.
  let withoutNote = written(parts, kept, complete).length;
  const isTooLong = () => withoutNote + lengthOf(noteOf(parts, kept, complete)) > limit;
  while (isTooLong() && (complete > 0 || kept > 1)) {
    if (complete > 0) {
      complete -= 1;
      withoutNote -= lengthOf(sections[complete]?.complete ?? '');
    } else {
      kept -= 1;
      withoutNote -= lengthOf(sections[kept]?.short ?? '');
    }
  }
  return written(parts, kept, complete);
}

/** Of a text among others, with the line break behind it. */
function lengthOf(text: string): number {
  return text === '' ? 0 : text.length + 1;
}

function noteOf({ sections, note }: Parts, kept: number, complete: number): string {
  return complete < sections.length ? note(kept - complete, sections.length - kept) : '';
}

/**
 * @param kept so many sections, from the first on
 * @param complete so many of them with their complete part
 */
function written(parts: Parts, kept: number, complete: number): string {
  const { first, sections, last } = parts;
  const texts = [
    first,
    noteOf(parts, kept, complete),
    ...sections
      .slice(0, kept)
      .flatMap((section, index) =>
        index < complete ? [section.short, section.complete] : [section.short],
      ),
    last,
  ];
  return texts.filter((text) => text !== '').join('\n');
}
