/** Style sheets are taken in by the build. */
declare module '*.css';

/** The text of a style sheet. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
