import { describe, expect, it } from 'vitest';
import { lastBytes, pingRequest, secretParts } from '../../../src/core/pings/ping-request.ts';

const uuid = '5f4a33c9-6e2b-4d0a-9c1e-0123456789ab';
const url = `https://hc-ping.com/${uuid}`;
const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

describe('a healthchecks URL', () => {
  it.each([
    [{ kind: 'success', text: '' }, url],
    [{ kind: 'fail', text: '' }, `${url}/fail`],
    [{ kind: 'start', rid: 'R', text: '' }, `${url}/start?rid=R`],
    [{ kind: 'exit', code: 0, rid: 'R', text: '' }, `${url}/0?rid=R`],
    [{ kind: 'exit', code: 255, text: '' }, `${url}/255`],
  ] as const)('%o', (ping, wanted) => {
    expect(pingRequest(url, ping)).toEqual({ method: 'GET', url: wanted });
  });

  it('keeps its query, and takes a slash at its end', () => {
    const slug = 'https://hc-ping.com/key/gw-1/?create=1#top';
    expect(pingRequest(slug, { kind: 'fail', rid: 'R', text: '' })).toEqual({
      method: 'GET',
      url: 'https://hc-ping.com/key/gw-1/fail?create=1&rid=R',
    });
  });

  it('posts the end of a text, at most 10,000 bytes of UTF-8, cut between characters', () => {
    const request = pingRequest(url, { kind: 'fail', text: `x${'界'.repeat(5000)}` });
    expect(request).toMatchObject({ method: 'POST', body: '界'.repeat(3333) });
  });
});

describe('a URL with places', () => {
  const kuma = 'https://kuma.example/api/push/AbCdEf12?status={status}&msg={message}&ping=';

  it('gets the status and one encoded line', () => {
    const request = pingRequest(kuma, { kind: 'fail', text: 'first\nerror: 50% & more\n' });
    expect(request).toEqual({
      method: 'GET',
      url: 'https://kuma.example/api/push/AbCdEf12?status=down&msg=error%3A%2050%25%20%26%20more&ping=',
    });
  });

  it('hears of no start; an exit code other than 0 is down', () => {
    expect(pingRequest(kuma, { kind: 'start', text: '' })).toBe('nothing');
    expect(pingRequest(kuma, { kind: 'exit', code: 3, text: '' })).toMatchObject({
      url: expect.stringContaining('status=down&msg=failed'),
    });
    expect(pingRequest(kuma, { kind: 'exit', code: 0, text: '' })).toMatchObject({
      url: expect.stringContaining('status=up&msg=OK'),
    });
  });

  it('takes any text, halves of characters too, and bounds it', () => {
    for (const text of ['\uD800', '😀'.repeat(400), '\uDC00 a'])
      expect(() => pingRequest(kuma, { kind: 'fail', text })).not.toThrow();
    const request = pingRequest(kuma, { kind: 'fail', text: 'a'.repeat(5000) });
    expect(request).toMatchObject({ url: expect.stringMatching(/^.{1,400}$/) });
  });

  it('is a POST with {success}', () => {
    const gatus = 'https://gatus.example/api/v1/endpoints/ops_gw-1/external?success={success}';
    expect(pingRequest(gatus, { kind: 'success', text: '' })).toEqual({
      method: 'POST',
      url: gatus.replace('{success}', 'true'),
    });
  });
});

it.each(['hc-ping.com/x', 'ftp://host/x', 'https://', '', 'https:// host'])('%j is no URL', (text) => {
  expect(pingRequest(text, { kind: 'success', text: '' })).toBe('invalid');
});

it('lastBytes never exceeds its limit, and never splits a pair', () => {
  const text = 'aé界😀'.repeat(10);
  for (let most = 0; most <= bytes(text); most += 1) {
    const end = lastBytes(text, most);
    expect(text.endsWith(end)).toBe(true);
    expect(bytes(end)).toBeLessThanOrEqual(most);
    expect(bytes(end)).toBeGreaterThan(most - 4);
    expect(end).not.toMatch(/^[\uDC00-\uDFFF]/);
  }
});

const parts = (given: string) => secretParts(given).slice(1).filter(Boolean);

it('masks what gives access, and no word that a person reads', () => {
  expect(parts(url)).toEqual([uuid]);
  expect(parts('https://hc-ping.com/fqOOd6-F4MMNuCEnzTU01w/nightly-backup-of-photos-2024')).toEqual([
    'fqOOd6-F4MMNuCEnzTU01w',
  ]);
  expect(parts('https://kuma.example/api/push/AbCdEf12?status={status}&msg={message}')).toEqual(['AbCdEf12']);
  expect(parts('https://kuma.example/api/push/abcdefghij?status={status}')).toEqual(['abcdefghij']);
  expect(parts('https://hc-ping.com/fqood6-f4mmnucenztu01w/photos')).toEqual(['fqood6-f4mmnucenztu01w']);
  expect(parts('https://word@gatus.example/api/v1/endpoints/ops_gw-1/external')).toEqual(['word']);
  expect(parts('https://host/beat/0123456789abcdef0123456789abcdef')).toEqual([
    '0123456789abcdef0123456789abcdef',
  ]);
});
