export const help = `Usage: whycors explain FILE.har [options]

Explains why the browser refused the cross-origin requests of a recording, and
what must change. FILE.har is what DevTools save from the Network panel ("Save
all as HAR"), or what a proxy or a test runner recorded; - stands for standard
input. The report goes to standard output.

Options:
  --format FORMAT    text: a screen for each cause, what a terminal gets
                     markdown: all that is known, for an issue or a chat
                     json: as schema/report.schema.json says, what anything
                     but a terminal gets
                     har: the cross-origin requests alone
  --only blocked     nothing but what is blocked
  --origin ORIGIN    only what pages of this origin called, and what went to it
  --engine ENGINE    who recorded it, where the file does not say: chromium,
                     firefox or webkit
  --no-redact        keep cookies, tokens, passwords and other secrets
  -o, --output FILE  write to this file, in the format of .txt, .md, .json
                     or .har
  -h, --help         this text
  --version          the version

Exit status: 0 nothing that is told is blocked, 1 something is, 2 the input
cannot be read. With NO_COLOR set, a terminal gets no colours.
`;
