/** A script as one text, built from the named file; see vite.config.ts. */
declare module '*?text' {
  const text: string;
  export default text;
}
