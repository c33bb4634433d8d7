/** web-ext ships without types; this is the part that is used. */
declare module 'web-ext' {
  const webExt: {
    readonly cmd: {
      lint(
        parameters: {
          readonly sourceDir: string;
          readonly artifactsDir: string;
          readonly output: 'none' | 'json' | 'text';
        },
        options: { readonly shouldExitProgram: boolean },
      ): Promise<unknown>;
    };
  };
  export default webExt;
}
