import type { Marionette } from './marionette.ts';

/** Runs a script with the browser's own privileges. */
export type ChromeEvaluate = <T>(script: string, parameters?: object) => Promise<T>;

type Outcome<T> = { value: T } | { thrown: string };

/**
 * Functions for the scripts of this driver. They run in Firefox, so they are text.
 *
 * `evaluateIn(browser, script)` runs `script` in the document of a `<browser>` element,
 * whatever process that is in, and gives its last value, awaited, through JSON. The script
 * sees the page as the page's own scripts do, unhindered by the document's
 * Content-Security-Policy (an extension's forbids `eval`).
 */
const prelude = `
const { gDevTools } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs')
  .require('devtools/client/framework/devtools');

const openToolbox = () => {
  const toolbox = gDevTools.getToolboxForTab(gBrowser.selectedTab);
  if (!toolbox) throw new Error('The toolbox of this tab is not open.');
  return toolbox;
};

const panelTool = (toolbox, title) =>
  toolbox.getAdditionalTools().find((tool) => tool.label === title);

const panelBrowser = (title) => {
  const toolbox = openToolbox();
  const tool = panelTool(toolbox, title);
  const frame = tool && toolbox.doc.getElementById('toolbox-panel-iframe-' + tool.id);
  return frame?.contentDocument?.getElementById('webext-panels-browser') ?? null;
};

const theirSide = (messages, answer, script) => {
  const { document } = messages.content;
  const leave = ({ target }) => {
    // The documents of its frames tell here as well.
    if (target === document) messages.sendAsyncMessage(answer, { thrown: 'The document went away before it answered.' });
  };
  messages.addEventListener('pagehide', leave);
  const say = (outcome) => {
    messages.removeEventListener('pagehide', leave);
    messages.sendAsyncMessage(answer, outcome);
  };
  try {
    const sandbox = Cu.Sandbox(messages.content, {
      sandboxPrototype: messages.content,
      wantXrays: false,
    });
    sandbox.outcome = Cu.evalInSandbox(script, sandbox, 'latest', 'evaluated-script', 1);
    Cu.evalInSandbox('(async () => JSON.stringify({ value: await outcome }))()', sandbox)
      .then((json) => say({ json }), (error) => say({ thrown: String(error) }));
  } catch (error) {
    say({ thrown: String(error) });
  }
};

const evaluateIn = (browser, script) => new Promise((resolve, reject) => {
  const manager = browser.messageManager;
  const answer = 'Evaluated:' + Services.uuid.generateUUID();
  manager.addMessageListener(answer, function listen({ data }) {
    manager.removeMessageListener(answer, listen);
    if ('thrown' in data) reject(new Error(data.thrown));
    else resolve(JSON.parse(data.json).value);
  });
  const call = '(' + theirSide + ')(this, ' + JSON.stringify(answer) + ', ' + JSON.stringify(script) + ')';
  manager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(call), false);
});

const snapshot = async (windowGlobal) => {
  const image = await windowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d').drawImage(image, 0, 0);
  image.close();
  return canvas.toDataURL('image/png').split(',')[1];
};
`;

/**
 * A way to run scripts in Firefox's privileged scope, with the main window as global.
 *
 * A script is the body of an async function: it may `await`, gives its value with
 * `return` (through JSON), sees its parameters by name, and the functions of {@link prelude}.
 *
 * @throws Error (when called) with what the script threw, or when it took longer than
 *   the session's script timeout.
 */
export function chromeScope(marionette: Marionette): ChromeEvaluate {
  return async <T>(script: string, parameters: object = {}): Promise<T> => {
    const names = Object.keys(parameters).join(', ');
    const { value: outcome } = await marionette.send<{ value: Outcome<T> }>(
      'WebDriver:ExecuteAsyncScript',
      {
        sandbox: 'system',
        newSandbox: false,
        args: [parameters],
        script: `const [parameters, done] = arguments;
          (async ({ ${names} }) => { ${prelude}\n${script}\n})(parameters).then(
            (value) => done({ value: value ?? null }),
            (error) => done({ thrown: String(error) + '\\n' + (error?.stack ?? '') }),
          );`,
      },
    );
    if ('thrown' in outcome) throw new Error(`In Firefox: ${outcome.thrown}`);
    return outcome.value;
  };
}
