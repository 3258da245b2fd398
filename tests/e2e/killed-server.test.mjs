// Issue 3, test 4: what the server receipted it has, whatever happens to it. Raw client, real processes, real SIGKILL.
// Rules R5 and R6: receipted means durable; sending twice changes nothing; a server put back to an older copy gets all back.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Device, authorityOf, holds } from './lib/client.mjs';
import { Office } from './lib/office.mjs';
import { sessionRecord } from './lib/record.mjs';
import { below, rounds, seeded } from './lib/random.mjs';
import { Server } from './lib/server.mjs';

const RECORDS = 500;

/** A device that the server adopts, with this many records in its log. */
const filled = async (server, n = RECORDS) => {
  const device = new Device(await authorityOf(server.origin));
  device.enrolBy(server.voucher);
  device.ids = [];
  for (let i = 0; i < n; i += 1) {
    const record = sessionRecord({ session_ref: `E2E-${i}`, counts: [{ sex: 'm', age_min: 10, age_max: 12, count: 18 + (i % 12) }] });
    device.ids.push(record.id);
    device.add('session', record);
  }
  return device;
};

/** Each record is in the office's list exactly once, and the people in it are those of the records. */
const eachOnce = async (server, device) => {
  const rows = await (await Office.signIn(server)).records();
  const seen = new Map();
  for (const row of rows) seen.set(row.id, (seen.get(row.id) ?? 0) + 1);
  assert.deepEqual(device.ids.filter((id) => seen.get(id) !== 1), [], 'records that are not there exactly once');
  assert.equal(rows.length, device.ids.length);
};

/** What one exchange takes on this machine, so that the kills fall into requests wherever the test runs. */
const usualMs = async (device, server) => {
  const times = [];
  for (let i = 0; i < 5; i += 1) {
    const begun = performance.now();
    await device.exchange(server.origin, { from: 0, to: 1 });
    times.push(performance.now() - begun);
  }
  return Math.ceil(times.sort((a, b) => a - b)[2]);
};

/** Copies a stopped server's database, with the log file beside it if there is one. */
const copyDatabase = (from, to) => {
  for (const end of ['', '-wal', '-shm']) rmSync(to + end, { force: true });
  for (const end of ['', '-wal']) if (existsSync(from + end)) copyFileSync(from + end, to + end);
};

const heldAll = (receipt, n = RECORDS) => assert.deepEqual(receipt.held.map(([a, b]) => [a, b]), [[1, n]]);

test('killed 20 times while it receives 500 records, the server has every receipted one, none twice', async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const device = await filled(server);
  const random = seeded(20_261_124);
  const usual = await usualMs(device, server);
  let promised = 1;
  let answered = 0;
  let cut = 0;
  for (let kill = 0; kill < rounds(20, 60); kill += 1) {
    let alive = true;
    const wait = 1 + below(random, 6 * usual);
    const killed = new Promise((resolve) => setTimeout(resolve, wait)).then(async () => {
      alive = false;
      await server.kill();
    });
    while (alive) {
      // Some that are already there go along: a tablet that got no answer sends again.
      const from = Math.max(0, promised - below(random, 12));
      const to = Math.min(RECORDS, promised + 1 + below(random, 9));
      try {
        const { receipt } = await device.exchange(server.origin, { from, to });
        const last = receipt.held.at(-1)?.[1] ?? 0;
        assert.ok(last >= promised, `after kill ${kill} the server says ${last}, it had receipted ${promised}`);
        promised = Math.max(promised, to);
        answered += 1;
      } catch (error) {
        if (error.code === 'ERR_ASSERTION') throw error;
        cut += 1;
        if (alive && !['ECONNRESET', 'ECONNREFUSED'].includes(error.code)) {
          await killed;
          if (!/cut|hang up|reset|refused/.test(String(error))) throw error;
        }
        break;
      }
    }
    await killed;
    await server.up();
    const { receipt } = await device.exchange(server.origin, { from: promised, to: promised });
    for (let seq = 1; seq <= promised; seq += 1) {
      assert.ok(holds(receipt, seq), `record ${seq} was receipted and is gone after kill ${kill} (seed 20261124)`);
    }
  }
  assert.ok(cut >= 5 && answered >= 10, `the kills did not fall among requests (${answered} answered, ${cut} cut)`);
  heldAll((await device.exchange(server.origin, { from: promised })).receipt);
  await eachOnce(server, device);
});

test('the same 500 records by 20 connections at once are there once', async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const device = await filled(server);
  const answers = await Promise.all(Array.from({ length: 20 }, () => device.exchange(server.origin)));
  for (const { receipt } of answers) heldAll(receipt);
  assert.deepEqual([...new Set(answers.map((a) => a.receipt.state))], ['adopted']);
  await eachOnce(server, device);
});

test('a database put back to an older copy gets everything back with the next send', async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const device = await filled(server);
  const file = join(server.data, 'waymark.sqlite');
  const older = join(server.data, 'older-copy');
  await device.exchange(server.origin, { to: 200 });
  await server.stop();
  copyDatabase(file, older);
  await server.up();
  const before = (await device.exchange(server.origin, { from: 200 })).receipt;
  heldAll(before);
  await server.stop();
  copyDatabase(older, file);
  await server.up();

  // What a tablet does: it says where it is and shows its receipt, hears what is held, offers the rest.
  const first = (await device.exchange(server.origin, { from: RECORDS })).receipt;
  assert.deepEqual(first.held.map(([a, b]) => [a, b]), [[1, 200]]);
  assert.ok(first.epoch > before.epoch, `the epoch stays ${first.epoch}: the server has not seen that it was put back`);
  heldAll((await device.exchange(server.origin, { from: 200 })).receipt);
  await eachOnce(server, device);
});
