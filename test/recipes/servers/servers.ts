import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apacheModules } from '../../../scripts/setup/servers.ts';
import { freePort, type Running, startBehind, startServer, workFolder } from './running.ts';

/** Starts a server with the code of its recipe in it. */
export type Start = (code: string) => Promise<Running>;

async function node(
  source: (port: number) => string,
  files: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const folder = workFolder();
  const port = await freePort();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'server.mjs'), source(port));
  return startServer(process.execPath, ['server.mjs'], { port, folder });
}

export const startExpress: Start = (code) =>
  node(
    (port) => `
import express from 'express';
const app = express();
app.set('env', 'test');
${code}
app.all('/', (request, response) => response.send('answered'));
app.all('/error', () => { throw new Error('as it should'); });
app.all('/private', (request, response) => response.sendStatus(401));
app.listen(${port}, '127.0.0.1');
`,
  );

export const startHono: Start = (code) =>
  node(
    (port) => `
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
const app = new Hono();
${code}
app.use('/private', bearerAuth({ token: 'known' }));
app.all('/', (c) => c.text('answered'));
app.all('/error', () => { throw new Error('as it should'); });
serve({ fetch: app.fetch, port: ${port}, hostname: '127.0.0.1' });
`,
  );

/** Runs where the Fetch API is; what Cloudflare gives besides is not used. */
export const startWorker: Start = async (code) => {
  const behind = await startBehind({ 'Access-Control-Allow-Origin': '*' });
  const worker = await node(
    (port) => `
import { serve } from '@hono/node-server';
import worker from './worker.mjs';
const ask = fetch;
globalThis.fetch = ({ url, method }) => ask(new URL(new URL(url).pathname, '${behind.url}'), { method });
serve({ fetch: (request) => worker.fetch(request, {}, {}), port: ${port}, hostname: '127.0.0.1' });
`,
    { 'worker.mjs': code },
  );
  return both(worker, behind);
};

export function startFlask(python: string): Start {
  return async (code) => {
    const folder = workFolder();
    const port = await freePort();
    const source = `
import flask
app = flask.Flask(__name__)
methods = ["GET", "PUT", "PATCH", "POST", "DELETE"]
@app.route("/", methods=methods)
def answered():
    return "answered"
@app.route("/error", methods=methods)
def failed():
    raise RuntimeError("as it should")
${code}
@app.before_request
def who_is_calling():
    if flask.request.path == "/private":
        flask.abort(401)
from werkzeug.serving import make_server
make_server("127.0.0.1", ${port}, app, threaded=True).serve_forever()
`;
    writeFileSync(join(folder, 'server.py'), source);
    return startServer(python, ['server.py'], { port, folder });
  };
}

/** Where the recipe leaves room for the rest of a location. */
const rest = '# Then what the location has now, such as proxy_pass.';

export function startNginx(program: string): Start {
  return async (code) => {
    const folder = workFolder();
    const port = await freePort();
    const behind = await startBehind();
    if (!code.includes(rest)) throw new Error('the recipe has no place for the rest');
    const configured = code
      .replace('server {', `server {\n listen 127.0.0.1:${port};`)
      .replace(rest, `proxy_pass ${behind.url};`);
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const source = `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  ${paths.map((path) => `${path}_temp_path ${folder}/${path};`).join('\n  ')}
  ${configured}
}
`;
    writeFileSync(join(folder, 'nginx.conf'), source);
    const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
    return both(await startServer(program, args, { port, folder }), behind);
  };
}

export function startApache(program: string): Start {
  return async (code) => {
    const folder = workFolder();
    const port = await freePort();
    const behind = await startBehind();
    const modules = ['mpm_event', 'authz_core', 'headers', 'rewrite', 'proxy', 'proxy_http'];
    const source = `
ServerRoot "${folder}"
PidFile "${folder}/apache.pid"
ErrorLog "${folder}/error.log"
ServerName localhost
Listen 127.0.0.1:${port}
${modules.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`).join('\n')}
<IfModule unixd_module>
  User nobody
  Group nogroup
</IfModule>
<VirtualHost *>
${code}
  ProxyPass / ${behind.url}/
</VirtualHost>
`;
    writeFileSync(join(folder, 'apache.conf'), source);
    const args = ['-X', '-f', join(folder, 'apache.conf')];
    return both(await startServer(program, args, { port, folder }), behind);
  };
}

/** Two that are stopped together. */
function both(front: Running, behind: Running): Running {
  return {
    url: front.url,
    async stop() {
      await front.stop();
      await behind.stop();
    },
  };
}
