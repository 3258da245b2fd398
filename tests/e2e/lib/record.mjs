// A believable session record (schema 1 of docs/protocol.md and the field list), for the raw client.
import { randomBytes } from 'node:crypto';

/** A UUID of version 7. */
export const uuid7 = (ms = Date.now()) => {
  const b = randomBytes(16);
  b.writeUIntBE(ms, 0, 6);
  b[6] = 0x70 | (b[6] & 0x0f);
  b[8] = 0x80 | (b[8] & 0x3f);
  const hex = b.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** 18 boys of 10 to 12 at Karm al-Tut; `change` overrides fields. */
export const sessionRecord = (change = {}) => ({
  id: uuid7(),
  revision: 1,
  session_ref: 'E2E-RE-20261124-1030-01',
  form_version: '1.0',
  content_pack_version: 'ab'.repeat(32),
  sample: true,
  org_code: 'GPS',
  team_code: 'GPS-1',
  facilitators_f: 1,
  facilitators_m: 0,
  session_date: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
  start_time: '10:30',
  end_time: '11:10',
  sessions_count: 1,
  report_date: `${new Date(Date.now() - 3_600_000).toISOString().slice(0, 19)}Z`,
  held_before: false,
  re_category: 'direct',
  re_activity: 'directre',
  re_method: 'interactive_group_session',
  counts: [{ sex: 'm', age_min: 10, age_max: 12, count: 18 }],
  band_set_id: 'demo-2026',
  counts_basis: 'counted',
  first_time_total: 15,
  adm1_pcode: 'XD01',
  adm2_pcode: 'XD0101',
  adm3_pcode: 'XD010101',
  adm4_pcode: 'XD010101002',
  place_name: 'Karm al-Tut',
  gazetteer_version: 'demo-2026-11',
  geo_safe: false,
  geo_source: 'none',
  audience_type: 'children',
  population_group: 'resident',
  livelihoods: ['herding'],
  hazard_types: ['uxo_erw'],
  local_events: ['flood'],
  modules_delivered: [{ module_id: 'stop-tell', version: '0.1.0', minutes: 10, completed: true }],
  language: 'ar',
  pretest: [{ question_id: 'stop-tell/q1', present: 18, correct: 7, dont_know: 5 }],
  posttest: [{ question_id: 'stop-tell/q1', present: 18, correct: 15, dont_know: 1 }],
  info_given: true,
  guardian_or_school_ok: 'yes',
  something_reported: false,
  photos_taken: false,
  materials: [],
  flags: [],
  ...change,
});
