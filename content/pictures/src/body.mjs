// body.mjs - body measures by age. Heads are large on purpose: a face must read at 5 cm.
// H height, head, leg; up and fo: upper and lower arm; sw, hw: half widths of shoulder and hip; rs re rw: arm radii at shoulder,
// elbow, wrist; rh rk ra: leg radii at hip, knee, ankle; foot, neck, hand, waist: lengths and factors.
// prettier-ignore
export const BODY = {
  6: { H: 102, head: 34, leg: 40, up: 15, fo: 14, sw: 12, hw: 10.4, rs: 5.6, re: 4.8, rw: 4, rh: 7.2, rk: 6, ra: 4.8, foot: 12, neck: 0.5, hand: 0.96, waist: 0.96 },
  10: { H: 124, head: 35, leg: 53, up: 18.5, fo: 17, sw: 13.6, hw: 11, rs: 6.2, re: 5.2, rw: 4.3, rh: 7.9, rk: 6.4, ra: 5, foot: 13.5, neck: 1, hand: 1.06, waist: 0.94 },
  14: { H: 146, head: 35.5, leg: 66, up: 23.5, fo: 21, sw: 15.8, hw: 12, rs: 7, re: 5.8, rw: 4.8, rh: 8.8, rk: 7, ra: 5.5, foot: 15.5, neck: 2, hand: 1.15, waist: 0.94 },
  man: { H: 168, head: 37, leg: 76, up: 27.5, fo: 24.5, sw: 20, hw: 14.4, rs: 8.4, re: 6.9, rw: 5.5, rh: 10, rk: 8, ra: 6.2, foot: 17.5, neck: 2.5, hand: 1.28, waist: 1 },
  woman: { H: 162, head: 36.5, leg: 73, up: 26, fo: 23, sw: 17, hw: 14, rs: 7.2, re: 6, rw: 4.9, rh: 10, rk: 7.8, ra: 5.6, foot: 16, neck: 2.5, hand: 1.18, waist: 0.86 },
  elder: { H: 154, head: 36.5, leg: 68, up: 25.5, fo: 23, sw: 18, hw: 14.2, rs: 7.6, re: 6.4, rw: 5.1, rh: 9.8, rk: 7.8, ra: 6, foot: 16.5, neck: 1.5, hand: 1.2, waist: 0.98 },
};

// `boy-10b`, `man-b`, `man-vest`: another face or dress of the same body.
export const bodyOf = (who) => {
  const [role, rest = ''] = who.split('-');
  const age = Number.parseInt(rest, 10);
  if (age) return { ...BODY[age], age };
  if (role === 'man') return { ...BODY.man, age: 35 };
  if (role === 'woman') return { ...BODY.woman, age: 33 };
  return { ...BODY.elder, age: 65 };
};
