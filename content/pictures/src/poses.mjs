// poses.mjs - how a person stands, walks, calls, turns away: a row of numbers each, for every age.
// The safe act is the hero: most poses are stop, turn, refuse, tell, call, phone, guard. None touches, lifts, digs or lies down.
//
// arms: [upper angle, forearm angle, hand, hand angle, thumb side]; near = viewer's left, in front; far = behind the body.
// Angles: 0 down, 90 forward (right), 180 up, -90 back.
// legs: [ankle x, lift, knee bend, foot angle] in shares of the leg; hip: [x, drop]. gaze tells the story: aim it.
export const P0 = {
  lean: 0,
  hip: [0, 0],
  near: [-10, 4, 'rest', 4, 1],
  far: [10, 18, 'rest', 14, 1],
  ln: [-0.1, 0, 1, 0],
  lf: [0.12, 0, 1, 0],
  tilt: 0,
  gaze: [0.4, 0],
  expr: 'calm',
};
export const POSES = {
  stand: {},
  stop: {
    lean: -7,
    hip: [-0.03, 0.012],
    near: [-42, -14, 'rest', -6, 1],
    far: [64, 118, 'palm', 176, -1],
    ln: [-0.11, 0, 1, 0],
    lf: [0.1, 0, 1, 0],
    tilt: -5,
    gaze: [0.9, 0.8],
    expr: 'alert',
  },
  turn: {
    lean: 3,
    near: [-72, -104, 'palm', -172, 1],
    far: [18, 34, 'rest', 28, 1],
    ln: [-0.3, 0.05, 1, 8],
    lf: [0.26, 0, 1, -2],
    hip: [0.02, 0.02],
    gaze: [0.8, 0.1],
    expr: 'firm',
  },
  refuse: {
    lean: -4,
    hip: [-0.03, 0.012],
    near: [-56, 46, 'fist', 60, 1],
    far: [74, 112, 'palm', 178, -1],
    ln: [-0.2, 0, 1, 0],
    lf: [0.12, 0, 1, 0],
    tilt: -3,
    gaze: [0.9, 0.1],
    expr: 'firm',
  },
  tell: {
    lean: 4,
    near: [-74, -102, 'point', -106, 1],
    far: [36, 96, 'rest', 118, -1],
    ln: [-0.12, 0, 1, 0],
    lf: [0.12, 0, 1, 0],
    tilt: -9,
    gaze: [0.8, -0.7],
    expr: 'talk',
  },
  listen: {
    lean: 15,
    hip: [-0.08, 0.07],
    near: [16, 42, 'rest', 36, 1],
    far: [56, 70, 'rest', 74, -1],
    ln: [-0.16, 0, 1, 0],
    lf: [0.16, 0, 1, 0],
    tilt: 8,
    gaze: [0.7, 0.7],
    expr: 'calm',
  },
  kneel: {
    lean: 6,
    hip: [-0.05, 0.5],
    near: [14, 46, 'rest', 50, 1],
    far: [62, 78, 'rest', 80, -1],
    ln: [-0.5, 0.1, 1, 62],
    lf: [0.3, 0, 1, 0],
    tilt: 2,
    gaze: [0.8, 0],
    expr: 'calm',
  },
  call: {
    lean: -2,
    near: [52, 156, 'cup', 172, 1],
    far: [148, 170, 'palm', 176, -1],
    ln: [-0.08, 0, 1, 0],
    lf: [0.09, 0, 1, 0],
    tilt: -6,
    gaze: [0.7, -0.2],
    expr: 'call',
    kid: { near: [66, 128, 'cup', 158, 1], far: [128, 162, 'palm', 172, -1] },
  },
  phone: {
    lean: 0,
    near: [-58, 136, 'phone', 168, 1],
    far: [50, 84, 'palm', 176, -1],
    ln: [-0.12, 0, 1, 0],
    lf: [0.13, 0, 1, 0],
    tilt: 2,
    gaze: [0.8, 0],
    expr: 'talk',
  },
  guard: {
    lean: -2,
    near: [-18, 0, 'rest', 2, 1],
    far: [70, 84, 'palm', 170, -1],
    ln: [-0.13, 0, 1, 0],
    lf: [0.13, 0, 1, 0],
    tilt: 0,
    gaze: [0.8, 0.3],
    expr: 'firm',
  },
  walk: {
    lean: 3,
    hip: [0.02, 0.025],
    near: [-24, -8, 'rest', -4, 1],
    far: [26, 46, 'rest', 44, 1],
    ln: [-0.32, 0.07, 1, 18],
    lf: [0.28, 0, 1, -4],
    tilt: 0,
    gaze: [0.7, 0.1],
    expr: 'calm',
  },
  carry: {
    lean: 4,
    hip: [0.02, 0.025],
    near: [-12, 16, 'fist', 10, 1],
    far: [30, 54, 'rest', 46, 1],
    ln: [-0.3, 0.06, 1, 16],
    lf: [0.27, 0, 1, -4],
    gaze: [0.7, 0.1],
    expr: 'calm',
  },
  lead: {
    lean: 2,
    hip: [0.02, 0.025],
    near: [-34, -18, 'fist', -14, 1],
    far: [84, 92, 'point', 92, 1],
    ln: [-0.3, 0.06, 1, 16],
    lf: [0.27, 0, 1, -4],
    gaze: [0.8, 0.1],
    expr: 'talk',
  },
  held: {
    lean: 2,
    hip: [0.02, 0.02],
    near: [-20, -8, 'rest', -4, 1],
    far: [112, 138, 'fist', 140, 1],
    ln: [-0.27, 0.06, 1, 16],
    lf: [0.26, 0, 1, -4],
    gaze: [0.6, -0.3],
    expr: 'calm',
  },
  beckon: {
    lean: 5,
    near: [-52, 44, 'fist', 60, 1],
    far: [58, 84, 'come', 88, -1],
    ln: [-0.17, 0, 1, 0],
    lf: [0.16, 0, 1, 0],
    tilt: 4,
    gaze: [0.9, 0],
    expr: 'smile',
  },
  pointback: {
    lean: 4,
    near: [-62, -74, 'point', -74, 1],
    far: [34, 60, 'rest', 60, 1],
    ln: [-0.17, 0, 1, 0],
    lf: [0.16, 0, 1, 0],
    tilt: 2,
    gaze: [0.9, 0],
    expr: 'talk',
  },
  headload: {
    lean: 0,
    hip: [0.01, 0.02],
    near: [-128, 158, 'fist', 150, 1],
    far: [26, 44, 'rest', 40, 1],
    ln: [-0.26, 0.05, 1, 14],
    lf: [0.25, 0, 1, -4],
    gaze: [0.8, 0],
    expr: 'firm',
  },
  headstop: {
    lean: -2,
    hip: [0.01, 0.015],
    near: [-74, -100, 'palm', -172, 1],
    far: [138, 206, 'fist', 196, 1],
    ln: [-0.26, 0.05, 1, 14],
    lf: [0.25, 0, 1, -4],
    gaze: [0.7, 0],
    expr: 'calm',
  },
  backstop: {
    lean: 8,
    hip: [0.02, 0.02],
    near: [-72, -100, 'palm', -172, 1],
    far: [14, 152, 'fist', 160, 1],
    ln: [-0.26, 0.05, 1, 14],
    lf: [0.25, 0, 1, -4],
    tilt: -2,
    gaze: [0.7, 0],
    expr: 'calm',
  },
  pointdown: {
    lean: 4,
    near: [-44, -34, 'point', -36, 1],
    far: [14, 30, 'rest', 28, 1],
    ln: [-0.17, 0, 1, 0],
    lf: [0.16, 0, 1, 0],
    tilt: 2,
    gaze: [0.9, 0],
    expr: 'talk',
  },
  sit: {
    seated: true,
    lean: 2,
    hip: [-0.1, 0.44],
    near: [22, 66, 'rest', 60, 1],
    far: [34, 62, 'rest', 58, 1],
    ln: [0.4, 0, 1, 0],
    lf: [0.5, 0, 1, 0],
    gaze: [0.8, -0.2],
  },
  handup: { near: [-8, 6, 'rest', 4, 1], far: [150, 172, 'palm', 178, -1], gaze: [0.8, -0.3], tilt: -3, expr: 'smile' },
  teach: { lean: 1, near: [34, 96, 'rest', 100, 1], far: [108, 116, 'point', 116, -1], gaze: [-0.6, 0], expr: 'talk' },
  think: { near: [40, 168, 'fist', 160, 1], far: [16, 66, 'rest', 74, 1], gaze: [0.6, -0.9], tilt: 4 },
  look: { near: [-12, 2, 'rest', 2, 1], gaze: [0.9, -0.5], tilt: -6 },
};
POSES.halt = { ...POSES.stop, lean: -3, tilt: -2, expr: 'calm', gaze: [0.9, 0.4] };
// Feet together, hands high, calling: "I stand still" (never "stop and go back").
POSES.tree = {
  near: [-152, -172, 'palm', -176, 1],
  far: [150, 170, 'palm', 176, -1],
  ln: [-0.08, 0, 1, 0],
  lf: [0.09, 0, 1, 0],
  tilt: -4,
  gaze: [0.8, -0.3],
  expr: 'call',
};
// Feet together, arms down: waits calmly; says nothing and looks away.
POSES.wait = { near: [-10, 6, 'rest', 2, 1], far: [12, 8, 'rest', 6, 1], ln: [-0.08, 0, 1, 0], lf: [0.09, 0, 1, 0], gaze: [0.9, -0.1], tilt: -2 };
POSES.mute = {
  ...POSES.wait,
  lean: 3,
  near: [-6, 24, 'rest', 20, 1],
  far: [8, 30, 'rest', 26, 1],
  gaze: [-0.2, 0.9],
  tilt: 8,
  expr: 'worry',
};
// Palm out and calling; hand at the mouth towards others; arm along the way.
POSES.warn = { ...POSES.stop, lean: -2, far: [66, 112, 'palm', 176, -1], expr: 'call', gaze: [0.9, 0], tilt: -2 };
POSES.hail = { lean: 0, near: [36, 140, 'cup', 158, 1], far: [74, 104, 'palm', 176, -1], ln: [-0.12, 0, 1, 0], lf: [0.13, 0, 1, 0], gaze: [0.9, 0.1], expr: 'call' };
POSES.pointon = { lean: 1, near: [-14, 6, 'rest', 4, 1], far: [84, 90, 'point', 90, 1], gaze: [0.9, 0], expr: 'talk' };
POSES.pointup = { ...POSES.pointon, far: [118, 128, 'point', 128, 1], gaze: [0.9, -0.4], expr: 'smile' };
// Play, in a yard that everyone knows.
POSES.catch = { lean: 2, near: [44, 96, 'rest', 100, -1], far: [66, 110, 'rest', 112, -1], ln: [-0.22, 0, 1, 0], lf: [0.2, 0, 1, 0], gaze: [0.9, -0.2], expr: 'smile' };
POSES.cheer = { near: [-128, -158, 'palm', -166, 1], far: [132, 160, 'palm', 166, -1], ln: [-0.24, 0, 1, 0], lf: [0.22, 0, 1, 0], gaze: [0.7, -0.2], expr: 'smile' };
// Walking with a load; walking away with the mouth shut; one hand held by somebody in front or behind.
POSES.backload = { ...POSES.backstop, near: [-30, 8, 'rest', 8, 1], gaze: [0.8, 0.1] };
POSES.carrycan = { ...POSES.carry, near: [-8, 2, 'fist', 0, 1], hold: 'can', expr: 'calm' };
POSES.carrybag = { ...POSES.carry, near: [-8, 2, 'fist', 0, 1], hold: 'basket', expr: 'calm' };
POSES.cancalm = { ...POSES.stop, lean: -2, near: [-8, 2, 'fist', 0, 1], hold: 'can', expr: 'calm', gaze: [0.9, 0.4], tilt: -2 };
POSES.quiet = { ...POSES.walk, near: [-20, -4, 'rest', -2, 1], far: [22, 40, 'rest', 38, 1], gaze: [0.8, 0.7], tilt: 4, expr: 'firm' };
POSES.holds = { ...POSES.walk, near: [-26, -16, 'fist', -12, 1], far: [18, 34, 'rest', 30, 1], gaze: [-0.5, 0.5] };
// Hands full with work; hands behind the back ("I leave it").
POSES.work = { lean: 12, hip: [-0.06, 0.05], near: [28, 62, 'rest', 60, 1], far: [48, 76, 'rest', 74, -1], ln: [-0.16, 0, 1, 0], lf: [0.16, 0, 1, 0], tilt: 8, gaze: [0.7, 0.9], expr: 'calm' };
POSES.behind = { lean: -2, near: [-34, -2, 'none', 0, 1], far: [-30, 10, 'none', 0, 1], gaze: [0.9, 0.3], tilt: -2, expr: 'calm' };
// Sitting, with a pose of the arms.
const SIT = POSES.sit;
POSES.sitwait = { ...SIT, near: [26, 80, 'rest', 76, 1], far: [40, 74, 'rest', 70, 1], gaze: [0.9, 0.4], tilt: 0 };
POSES.sitlisten = { ...SIT, lean: 6, gaze: [0.9, -0.1], tilt: 2 };
POSES.sittalk = { ...SIT, lean: 4, far: [76, 92, 'rest', 96, -1], gaze: [0.9, 0], expr: 'talk' };
POSES.sitpoint = { ...SIT, lean: 3, far: [82, 88, 'point', 88, 1], gaze: [0.9, -0.1], expr: 'talk' };
POSES.sitpalm = { ...SIT, lean: 0, far: [70, 116, 'palm', 176, -1], gaze: [0.9, 0], expr: 'smile' };
POSES.sitwork = { ...SIT, lean: 12, near: [36, 84, 'rest', 84, 1], far: [48, 88, 'rest', 86, 1], gaze: [0.6, 0.9], tilt: 10 };
// Palm back towards those who come, hand at the mouth towards the one who stands still.
POSES.holdcall = { lean: 0, near: [-76, -104, 'palm', -172, 1], far: [34, 138, 'cup', 156, -1], ln: [-0.16, 0, 1, 0], lf: [0.14, 0, 1, 0], gaze: [0.9, -0.1], expr: 'call' };
// Arms wide: nobody goes past. Palm back towards those who come. One who wants to go and is held back.
POSES.barrier = { lean: -1, near: [-58, -74, 'palm', -140, 1], far: [62, 118, 'palm', 176, -1], ln: [-0.18, 0, 1, 0], lf: [0.16, 0, 1, 0], gaze: [0.9, 0], expr: 'firm' };
POSES.holdback = { ...POSES.barrier, lean: 0, near: [-78, -98, 'palm', -174, 1], far: [12, 22, 'rest', 18, 1], gaze: [0.9, -0.1], expr: 'calm' };
POSES.worried = { lean: 5, near: [-14, 6, 'rest', 4, 1], far: [46, 76, 'rest', 80, 1], ln: [-0.17, 0, 1, 0], lf: [0.17, 0, 1, 0], gaze: [0.9, -0.3], expr: 'worry' };
// Sitting on the ground, far off: calls; listens with a hand at the ear; plays.
const LOW = { seated: true, lean: -4, hip: [-0.3, 0.8], ln: [0.34, 0, 1, 0], lf: [0.46, 0, 1, 0], gaze: [0.9, 0] };
POSES.lowcall = { ...LOW, near: [30, 62, 'rest', 60, 1], far: [140, 164, 'palm', 174, -1], expr: 'call' };
POSES.lowlisten = { ...LOW, lean: 2, near: [30, 62, 'rest', 60, 1], far: [48, 158, 'cup', 170, -1], expr: 'calm' };
POSES.lowplay = { ...LOW, lean: 6, near: [40, 78, 'rest', 80, -1], far: [62, 92, 'rest', 94, -1], gaze: [0.8, 0.6], tilt: 4, expr: 'smile' };
// In a car: knees up behind the door; waves.
const RIDE = { ...SIT, hip: [-0.1, 0.44], ln: [0.3, 0.5, 1, 0], lf: [0.4, 0.5, 1, 0] };
POSES.ride = { ...RIDE, near: [26, 70, 'fist', 66, 1], far: [44, 78, 'fist', 78, 1], gaze: [0.9, 0] };
POSES.ridewave = { ...RIDE, near: [-20, 20, 'rest', 20, 1], far: [146, 168, 'palm', 176, -1], gaze: [0.9, -0.2], expr: 'call' };
// Reads a message and does not want to; takes what the seller gives; goes first and calls the others after, sitting.
POSES.read = { lean: 1, near: [-56, 46, 'fist', 60, 1], far: [50, 108, 'phone', 150, -1], tilt: 4, gaze: [0.9, 0.6], expr: 'firm' };
POSES.give = { lean: 5, near: [14, 48, 'rest', 50, 1], far: [64, 82, 'rest', 84, -1], gaze: [0.9, 0.2], expr: 'smile' };
POSES.sitgo = { ...SIT, near: [-34, -64, 'palm', -70, 1], far: [72, 84, 'point', 86, 1], gaze: [-0.6, 0], expr: 'talk' };
POSES.follow = { ...POSES.walk, near: [-30, -10, 'rest', -6, 1], far: [124, 150, 'palm', 168, -1], gaze: [0.9, 0], expr: 'smile' };
POSES.goon = { ...POSES.walk, gaze: [0.9, -0.1], expr: 'smile' };
// Turns round and comes; looks up from the path; looks from the road's edge at a yard; sits by a child; weaves; carries the basket to the stall.
POSES.comes = { ...POSES.follow, far: [58, 82, 'palm', 176, -1], gaze: [0.9, -0.4], tilt: -5 };
POSES.lookup = { ...POSES.halt, lean: -5, tilt: -14, gaze: [0.9, -0.8] };
POSES.inspect = { ...POSES.look, lean: 2, near: [-12, 2, 'rest', 2, 1], far: [94, 204, 'rest', 264, -1], gaze: [0.9, -0.1], tilt: -4 };
POSES.sitnear = { ...SIT, lean: 4, far: [52, 74, 'palm', 120, -1], gaze: [0.9, 0.6], tilt: 6, expr: 'smile' };
POSES.sitweave = { ...SIT, lean: 8, near: [40, 92, 'rest', 96, 1], far: [62, 98, 'rest', 100, 1], gaze: [0.9, 0.2], expr: 'smile' };
POSES.buybag = { ...POSES.give, near: [-10, 2, 'fist', 0, 1], hold: 'basket', far: [58, 84, 'rest', 86, -1] };
POSES.pointdn = { ...POSES.pointon, far: [48, 52, 'point', 52, 1], gaze: [0.9, 0.8], tilt: 6 };
POSES.callin = { ...POSES.beckon, expr: 'call' };
