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
  let text = written(parts, kept, complete);
  while (text.length > limit && (complete > 0 || kept > 1)) {
    if (complete > 0) complete -= 1;
    else kept -= 1;
    text = written(parts, kept, complete);
  }
  return text;
}

/**
 * @param kept so many sections, from the first on
 * @param complete so many of them with their complete part
 */
function written({ first, sections, last, note }: Parts, kept: number, complete: number): string {
  const left = sections.length - kept;
  const texts = [
    first,
    complete < sections.length ? note(kept - complete, left) : '',
    ...sections
      .slice(0, kept)
      .flatMap((section, index) =>
        index < complete ? [section.short, section.complete] : [section.short],
      ),
    last,
  ];
  return texts.filter((text) => text !== '').join('\n');
}
