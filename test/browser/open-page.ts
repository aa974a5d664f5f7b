import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', wasm: 'application/wasm' };

export interface OpenPage {
  readonly page: Page;
  /** What the page asked for, in order. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Serves files from memory on localhost and opens an empty page there in headless Chromium with a fresh profile. */
export async function openPage(files: Readonly<Record<string, string | Uint8Array>>): Promise<OpenPage> {
  const all: Record<string, string | Uint8Array> = { 'index.html': '<!doctype html><meta charset="utf-8"><title>zfxxgk</title>', ...files };
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1) || 'index.html';
    requests.push(name);
    const body = all[name];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': types[name.split('.').pop() ?? ''] ?? 'text/plain' });
    response.end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const profile = mkdtempSync(join(tmpdir(), 'zfxxgk-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    page,
    requests,
    close: async () => {
      await context.close();
      await new Promise((resolve) => server.close(resolve));
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
