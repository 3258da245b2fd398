// Seeded randomness (mulberry32): a failing run can be run again with the same numbers.

/** A generator of numbers in [0, 1). */
export const seeded = (seed) => {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** A whole number in [0, n). */
export const below = (random, n) => Math.floor(random() * n);

/** One of them. */
export const oneOf = (random, list) => list[below(random, list.length)];

/** Rounds of a test: fewer in the usual run, more with WAYMARK_TEST_LONG=1. */
export const rounds = (usual, long) => (process.env.WAYMARK_TEST_LONG === '1' ? long : usual);
