export const english = {
  explainSelection: 'Explain this error',
  explainPage: 'Explain CORS errors on this page',
};
