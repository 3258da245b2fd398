// check.mjs - the safety check on a scene (picture rules, README.md): it refuses, it never repairs.
// It reads ground points only, not hands or poses: a person still has to look at every drawing.

const NEAR = 60; // units between the feet of a person and a dangerous thing
export const MAX_BYTES = 40960;

const points = (src, re) => [...src.matchAll(re)].map((m) => [Number(m[1]), Number(m[2])]);

// Throws with the scene's name and the reason.
export function checkScene(src, name) {
  const things = points(src, /#(?:eo-\w+|scrap)" transform="translate\(([\d.-]+) ([\d.-]+)\)/g);
  const people = [
    ...points(src, /#person-[\w-]+" transform="translate\(([\d.-]+) ([\d.-]+)\)/g),
    ...points(src, /<g transform="translate\(([\d.-]+) ([\d.-]+)\)[^"]*">(?:<use href="#(?:seat|stool|wheelchair|bench)"[^>]*>)?<use href="#person/g),
  ];
  const all = (src.match(/#(?:eo-|scrap"|person-)/g) || []).length;
  if (things.length + people.length !== all) throw Error(`${name}: a person or thing is placed in a way that the check can't read (translate first)`);
  for (const [x, y] of things) {
    for (const [a, b] of people) {
      if (Math.hypot(x - a, y - b) < NEAR) throw Error(`${name}: a person is too near a dangerous thing`);
    }
  }
  if (/<text/.test(src)) throw Error(`${name}: words in a scene`);
  if (/sign-face-/.test(src)) throw Error(`${name}: a sign drawn by hand; use #sign`);
  if (!/<title>.+<\/title>/.test(src)) throw Error(`${name}: no title`);
}

// What was built: small, closed in itself, no script.
export function checkBuilt(svg, name) {
  if (svg.length > MAX_BYTES) throw Error(`${name}: ${svg.length} bytes, at most ${MAX_BYTES}`);
  if (/url\((?!#)|https?:(?!\/\/www\.w3\.org\/2000\/svg")|<script|\son\w+=|<image|<foreignObject/.test(svg)) throw Error(`${name}: script or outside reference`);
}
