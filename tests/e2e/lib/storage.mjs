// What is really on the tablet: the page's IndexedDB read from outside the app, and the server's blobs on disk.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** All values of a store (bytes as base64 in `{bytes}`), read in any page of the origin; the database is not created. */
export const readStore = (page, database, store) =>
  page.evaluate(
    async ([name, table]) => {
      const plain = (v) => {
        if (v instanceof ArrayBuffer || ArrayBuffer.isView(v)) {
          const bytes = v instanceof ArrayBuffer ? new Uint8Array(v) : new Uint8Array(v.buffer, v.byteOffset, v.byteLength);
          let text = '';
          for (const b of bytes) text += String.fromCharCode(b);
          return { bytes: btoa(text) };
        }
        if (v && typeof v === 'object' && v.constructor === Object) {
          return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, plain(x)]));
        }
        return Array.isArray(v) ? v.map(plain) : typeof v === 'object' && v !== null ? String(v) : v;
      };
      const known = await indexedDB.databases();
      if (!known.some((d) => d.name === name)) return [];
      const db = await new Promise((resolve, reject) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      try {
        if (!db.objectStoreNames.contains(table)) return [];
        return await new Promise((resolve, reject) => {
          const all = db.transaction(table).objectStore(table).getAll();
          all.onsuccess = () => resolve(all.result.map(plain));
          all.onerror = () => reject(all.error);
        });
      } finally {
        db.close();
      }
    },
    [database, store],
  );

const text = (value) => (value?.bytes === undefined ? value : Buffer.from(value.bytes, 'base64').toString('utf8'));

/** The entries of the tablet's own log (the server's news stand beside it): number, header and payload as objects. */
export const entriesOn = async (page) =>
  (await readStore(page, 'waymark-records', 'entries')).filter((e) => e.device !== 'server').map((e) => ({
    device: e.device,
    seq: Number(e.seq),
    header: JSON.parse(text(e.header)),
    payload: JSON.parse(text(e.payload)),
    hash: e.hash,
  }));

/** Changes one byte of an entry's payload, as a failing disk does. */
export const spoilEntry = (page, seq) =>
  page.evaluate(async (wanted) => {
    const answer = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answer(indexedDB.open('waymark-records'));
    const write = db.transaction('entries', 'readwrite');
    const store = write.objectStore('entries');
    const entry = (await answer(store.getAll())).find((e) => Number(e.seq) === wanted && e.device !== 'server');
    const payload = new Uint8Array(entry.payload.buffer ?? entry.payload);
    payload[payload.length >> 1] ^= 1;
    entry.payload = payload;
    store.put(entry);
    await new Promise((resolve, reject) => {
      write.oncomplete = resolve;
      write.onerror = () => reject(write.error);
    });
    db.close();
  }, seq);

/** The drafts on the tablet. */
export const draftsOn = async (page) =>
  (await readStore(page, 'waymark-records', 'drafts')).map((d) => JSON.parse(text(d.json)));

/** Files below a folder. */
export const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath ?? f.path, f.name));

/** Flips one bit of the blob with this SHA-256 in a data folder; gives the file back. */
export const flipBlob = (data, sha256, at = 0.5) => {
  const file = filesBelow(data).find((f) => f.endsWith(sha256));
  if (!file) throw new Error(`no blob ${sha256} below ${data}`);
  const bytes = readFileSync(file);
  bytes[Math.floor(bytes.length * at)] ^= 1;
  writeFileSync(file, bytes);
  return file;
};

/** What the origin uses, asked of an open page: of a browser that has just started, IndexedDB is not counted yet. */
export const usedBytes = (page) => page.evaluate(async () => (await navigator.storage.estimate()).usage);

/** The origin may use so many bytes; call it on a page that has just been started, before its first write. */
export const limitDisk = async (context, page, origin, bytes) => {
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
  return { free: () => cdp.send('Storage.overrideQuotaForOrigin', { origin }) };
};

/** Fills the disk to the last hundred bytes, as pictures and other apps do; returns the bytes that went in. */
export const fillDisk = (page) =>
  page.evaluate(async () => {
    const db = await new Promise((resolve, reject) => {
      const open = indexedDB.open('junk', 1);
      open.onupgradeneeded = () => open.result.createObjectStore('all', { autoIncrement: true });
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const put = (size) =>
      new Promise((resolve) => {
        const write = db.transaction('all', 'readwrite', { durability: 'strict' });
        write.objectStore('all').add(new Uint8Array(size).fill(7));
        write.oncomplete = () => resolve(true);
        write.onabort = () => resolve(false);
      });
    let sum = 0;
    for (const size of [1 << 20, 1 << 17, 1 << 14, 1 << 11, 100]) {
      for (let i = 0; i < 400 && (await put(size)); i += 1) sum += size;
    }
    db.close();
    return sum;
  });

/** Someone made room. */
export const emptyDisk = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const gone = indexedDB.deleteDatabase('junk');
        gone.onsuccess = () => resolve();
        gone.onerror = () => reject(gone.error);
      }),
  );

/** The files of the pack on offer, as its signed manifest names them. */
export const packFiles = (data) => {
  const content = join(data, 'content');
  const catalog = JSON.parse(readFileSync(join(content, 'catalog.json'), 'utf8'));
  const [line] = readFileSync(join(content, 'blobs', catalog.packs.at(-1)), 'utf8').split('\n');
  return JSON.parse(line).files;
};

const inBlobs = (page, sha256, flip) =>
  page.evaluate(
    async ([name, change]) => {
      const answer = (request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await answer(indexedDB.open('waymark-library'));
      const work = db.transaction('blobs', change ? 'readwrite' : 'readonly');
      const store = work.objectStore('blobs');
      const found = await answer(store.get(name));
      if (found && change) {
        const bytes = new Uint8Array(found.buffer ?? found).slice();
        bytes[bytes.length >> 1] ^= 1;
        await answer(store.put(bytes, name));
      }
      db.close();
      return found !== undefined;
    },
    [sha256, flip],
  );

/** Whether the tablet has that blob of the library. */
export const hasBlob = (page, sha256) => inBlobs(page, sha256, false);

/** Flips one bit of a blob on the tablet, as a failing disk does. */
export const spoilBlob = async (page, sha256) => {
  if (!(await inBlobs(page, sha256, true))) throw new Error(`no blob ${sha256} on the tablet`);
};
