/** What is said of the recorder, in English. */
export const english = {
  switchOn: 'Record failures without DevTools',
  meaning:
    'Whycors then sees the addresses and headers of what all sites request, and keeps those of each tab’s last cross-origin requests in memory. Nothing is sent anywhere. The browser asks you first.',
  asking: 'Waiting for your answer to the browser’s question.',
  refused: 'The browser did not allow it. Nothing is recorded.',
  isOn: 'Cross-origin requests are recorded on all tabs, in memory alone.',
  switchOff: 'Stop, and forget all',
  switchOffUnused: 'Do not record',
  needsRestart:
    'The browser allowed it, and does not yet tell Whycors of requests. Close all its windows and start it again: then the recording begins.',
} as const;
