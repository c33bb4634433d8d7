export const help = `Usage: whycors explain FILE.har [options]
       whycors message [TEXT] [options]

explain tells why the browser refused the cross-origin requests of a recording,
and what must change. FILE.har is what DevTools save from the Network panel
("Save all as HAR"), or what a proxy or a test runner recorded. It may be a
JSON report of whycors as well.

message tells the same of what a browser printed in its console. TEXT may hold
several messages, and anything around them; put it in quotes.

For FILE.har and TEXT, - stands for standard input, and so does no TEXT at all.
The report goes to standard output.

Options:
  --format FORMAT    text: a screen for each cause or message, what a terminal
                     gets, and of messages anything else as well
                     markdown: all that is known, for an issue or a chat
                     html: the same as a page to open, send or print
                     json: as schema/report.schema.json says, what anything
                     but a terminal gets of a recording
                     har: the cross-origin requests alone
  --no-redact        keep cookies, tokens, passwords and other secrets
  -o, --output FILE  write to this file, in the format of .txt, .log, .md,
                     .html, .json or .har; - is standard output
  -h, --help         this text
  --version          the version

Of a recording alone, as json and har are:
  --only blocked     nothing but what is blocked
  --origin ORIGIN    only what pages of this origin called, and what went to it
  --engine ENGINE    who recorded it, where the file does not say: chromium,
                     firefox or webkit

Exit status: 0 nothing that is told is blocked, 1 something is, or a message
says that it was, 2 the input cannot be read, or no message is in it. With
NO_COLOR set, a terminal gets no colours.
`;
