/** What is said of the recorder, in English. */
export const english = {
  switchOn: 'Record failures without DevTools',
  meaning:
    'Whycors then sees the addresses and headers of what all sites request. It keeps the last cross-origin requests of each tab in memory until the tab is closed or the browser ends, without bodies, and sends nothing anywhere. The browser asks you first.',
  asking: 'Waiting for your answer to the browser’s question.',
  refused: 'The browser did not allow it. Nothing is recorded.',
  isOn: 'Cross-origin requests are recorded on all tabs, in memory alone.',
  switchOff: 'Stop, and forget all',
  needsRestart:
    'The browser allowed it, and does not yet tell Whycors of requests. Close all its windows and start it again: then the recording begins.',
} as const;
