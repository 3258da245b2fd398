// settings.mjs - the four picture settings: what belongs to the place. Same ids everywhere; only the values differ.
// Promises: everyday clothes, no flags, no uniforms, no emblem of a party or faith.
import eeur from './settings/eeur.mjs';
import meca from './settings/meca.mjs';
import seas from './settings/seas.mjs';
import ssaf from './settings/ssaf.mjs';

export const SETTINGS = { meca, eeur, ssaf, seas };

// Second faces of grown-ups, and the specialists (a plain bright vest, a cap: no uniform), made from the rows above.
const SECOND = {
  meca: [{ topc: '#7f8f86', lowc: '#c9bfa6', coverc: '#f2ead6', cover: 'cap', vestc: '#4a5b66', skin: '#dba878' }, { topc: '#4d6b5a', coverc: '#e9dcc0', skin: '#cd9464' }],
  eeur: [{ topc: '#b9a06a', lowc: '#4a4f5c', cover: undefined, hair: 'tousle', hairc: '#8a5a30', beard: undefined }, { topc: '#a8505a', lowc: '#55606b', hairc: '#5e442e', hairback: 'longback' }],
  ssaf: [{ topc: '#d9b04a', lowc: '#4a5a66', skin: '#8b5c3b', beard: undefined, cover: 'cap', coverc: '#3f5f4e' }, { topc: '#e9dcc0', lowc: '#2f6a5a', coverc: '#5a7fa6', band: '#f6efe0', skin: '#7a4e32' }],
  seas: [{ topc: '#c9b27a', lowc: '#4a4f5c', skin: '#d9a373', hair: 'fringe', acc: '#3f6f78' }, { topc: '#4f7f74', lowc: '#6b4a3a', coverc: '#e6d9b8', skin: '#cc9463' }],
};
const VEST = { top: 'shirt', topc: '#5d6f7d', sleeve: 'long', low: 'trousers', lowc: '#3f4a55', loose: 1.2, shoe: 'boot', shoec: '#33302c', extras: ['vest', 'stripe'], vestc: '#f0b429', acc: '#fdf6dc' };
for (const [key, { people }] of Object.entries(SETTINGS)) {
  const [man, woman] = SECOND[key];
  people['man-b'] = { ...people.man, ...man };
  people['woman-b'] = { ...people.woman, ...woman };
  const { skin, hairc, hair, beard } = people.man;
  people['man-vest'] = { skin, hairc, hair, beard, ...VEST, cover: 'cap', coverc: '#f0b429' };
  const { cover, coverc, hairback } = people.woman;
  const kept = cover === 'cone' || cover === undefined ? { cover: 'cap', coverc: '#f0b429' } : { cover, coverc };
  people['woman-vest'] = { skin: people['woman-b'].skin, hairc: people.woman.hairc, hair: people.woman.hair, hairback, ...VEST, ...kept };
}
