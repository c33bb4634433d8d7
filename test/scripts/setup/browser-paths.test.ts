import { describe, expect, test } from 'vitest';
import {
  candidatePaths,
  chromiumFamily,
  firefoxFamily,
  isDebianLike,
  isSnapStandIn,
} from '../../../scripts/setup/browser-paths.ts';

describe('where a browser is looked for', () => {
  test.each([
    {
      what: 'Linux: Chromium before Edge before Chrome, each in the order of PATH',
      family: chromiumFamily,
      machine: { platform: 'linux', env: { PATH: '/opt/x:/usr/bin' } },
      starts: ['/opt/x/chromium', '/usr/bin/chromium', '/usr/local/bin/chromium'],
      inOrder: ['/usr/bin/microsoft-edge', '/opt/x/google-chrome', '/usr/bin/google-chrome'],
    },
    {
      what: 'Linux: a snap last, wherever PATH has it',
      family: chromiumFamily,
      machine: { platform: 'linux', env: { PATH: '/snap/bin:/usr/bin' } },
      starts: ['/usr/bin/chromium'],
      inOrder: ['/usr/local/bin/google-chrome', '/snap/bin/chromium'],
    },
    {
      what: 'Linux without PATH: the usual folders',
      family: firefoxFamily,
      machine: { platform: 'linux', env: {} },
      starts: ['/usr/bin/firefox', '/usr/local/bin/firefox', '/usr/bin/firefox-esr'],
      inOrder: [],
    },
    {
      what: 'macOS: the system’s applications before the person’s, of the same browser',
      family: chromiumFamily,
      machine: { platform: 'darwin', env: { HOME: '/Users/a', PATH: '/usr/bin' } },
      starts: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
      ],
      inOrder: [
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ],
    },
    {
      what: 'Windows: Edge before Chrome',
      family: chromiumFamily,
      machine: {
        platform: 'win32',
        env: { PROGRAMFILES: 'C:\\P', 'PROGRAMFILES(X86)': 'C:\\P86', LOCALAPPDATA: 'C:\\L' },
      },
      starts: ['C:\\P\\Chromium\\Application\\chrome.exe'],
      inOrder: [
        'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe',
        'C:\\P\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\L\\Google\\Chrome\\Application\\chrome.exe',
      ],
    },
    {
      what: 'Windows: folders that are not set are left out',
      family: firefoxFamily,
      machine: { platform: 'win32', env: { PROGRAMFILES: 'C:\\P' } },
      starts: [
        'C:\\P\\Mozilla Firefox\\firefox.exe',
        'C:\\P\\Firefox Developer Edition\\firefox.exe',
      ],
      inOrder: [],
    },
  ] as const)('$what', ({ family, machine, starts, inOrder }) => {
    const paths = candidatePaths(family, machine);
    expect(paths.slice(0, starts.length)).toEqual(starts);
    expect(paths.filter((path) => inOrder.some((wanted) => wanted === path))).toEqual(inOrder);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

test.each([
  { what: 'a program', start: '\x7fELF\x02\x01', standIn: false },
  { what: 'Debian’s own script', start: '#!/bin/sh\nLIBDIR=/usr/lib/chromium\n', standIn: false },
  {
    what: 'Ubuntu’s chromium-browser',
    start: '#!/bin/sh\nif ! [ -x /snap/bin/chromium ]; then\n  exit 10\nfi\n',
    standIn: true,
  },
])('a stand-in for a snap: $what → $standIn', ({ start, standIn }) => {
  expect(isSnapStandIn(start)).toBe(standIn);
});

test.each([
  { what: 'Debian', osRelease: 'NAME="Debian GNU/Linux"\nID=debian\n', debianLike: true },
  { what: 'Ubuntu', osRelease: 'ID=ubuntu\nID_LIKE=debian\n', debianLike: true },
  { what: 'Mint', osRelease: 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', debianLike: true },
  { what: 'Fedora', osRelease: 'ID=fedora\nVARIANT_ID=debian\n', debianLike: false },
  { what: 'no such file', osRelease: '', debianLike: false },
])('Debian’s packages: $what → $debianLike', ({ osRelease, debianLike }) => {
  expect(isDebianLike(osRelease)).toBe(debianLike);
});
