import type { FirefoxSession } from './launch.ts';

/** The keyboard and the mouse of a person who uses the panel. */
export interface Input {
  /** Presses a key, by the name that `KeyboardEvent.key` gives it: `a`, `ArrowDown`, `Escape`. */
  press(key: string): Promise<void>;
  /** Presses the key of each character. */
  type(text: string): Promise<void>;
  /** Clicks into the middle of the first element that matches. */
  click(selector: string): Promise<void>;
}

/** In the process of the panel: only there, and only with privileges, can events be made that the page trusts. */
const click = `({ content }, selector) => {
  const element = content.document.querySelector(selector);
  element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const at = [left + width / 2, top + height / 2];
    content.synthesizeMouseEvent(type, ...at, { button: 0, clickCount: 1 }, {});
  }
}`;

const press = `({ content }, key) => {
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!input.beginInputTransactionForTests(content)) throw new Error('Another has the keyboard.');
  const isNamed = key.length > 1;
  const event = new content.KeyboardEvent('', {
    key,
    keyCode: isNamed ? content.KeyboardEvent['DOM_VK_' + key.replace(/^Arrow/, '').toUpperCase()] : 0,
  });
  input.keydown(event);
  input.keyup(event);
}`;

/** @param title of the panel, which must have been shown */
export function inputOf(session: Pick<FirefoxSession, 'chromeEvaluate'>, title: string): Input {
  const act = (script: string, value: string) =>
    session.chromeEvaluate<void>(
      `const browser = panelBrowser(title);
       browser.focus();
       const done = 'Acted:' + Services.uuid.generateUUID();
       await new Promise((resolve, reject) => {
         browser.messageManager.addMessageListener(done, ({ data }) =>
           data === '' ? resolve() : reject(new Error(data)));
         const act = (messages, act, value, done) => {
           let problem = '';
           try { act(messages, value); } catch (error) { problem = String(error); }
           messages.sendAsyncMessage(done, problem);
         };
         const call = '(' + act + ')(this, ' + script + ', ' + JSON.stringify(value) + ', ' + JSON.stringify(done) + ')';
         browser.messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(call), false);
       });`,
      { title, script, value },
    );
  return {
    press: (key) => act(press, key),
    async type(text) {
      for (const character of text) await act(press, character);
    },
    click: (selector) => act(click, selector),
  };
}
