export const help = `Usage: whycors explain FILE.har [options]

Explains why the browser refused the cross-origin requests of a recording, and
what must change. FILE.har is what DevTools save from the Network panel ("Save
all as HAR"), or what a proxy or a test runner recorded; - stands for standard
input. The report goes to standard output.

Options:
  --format json      the form of the report: JSON is the only one so far
  --engine ENGINE    who recorded it, where the file does not say: chromium,
                     firefox or webkit
  --no-redact        keep user names, passwords, tokens and the like in URLs
  --help             this text
  --version          the version

Exit status: 0 nothing is blocked, 1 something is, 2 the input cannot be read.
`;
