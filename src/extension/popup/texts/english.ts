/** What the popup says, in English, beside what names keys and the panel. */
export const english = {
  devToolsClosed: 'DevTools is not open on this tab',
  noneRecorded: 'No blocked request was recorded',
  notYet: 'Nothing is recorded yet',
  onlyWhileOpen: 'Requests that were made before DevTools was open are not recorded.',
  whatToChange: 'What has to change',
  reloadToRecord:
    'Requests that were made before the recording was on are missing. Reload the page to see them.',
} as const;
