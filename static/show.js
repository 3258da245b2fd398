// The second screen: shows what the educator's tablet sends over a channel of this origin, and asks for it at the start.
// Promise: pictures and the SAMPLE ribbon only; nothing is stored, nothing is fetched but the pictures themselves.
const texts = JSON.parse(document.getElementById('texts').textContent);
const lang = new URLSearchParams(location.search).get('lang') ?? 'en';
const words = texts[lang] ?? texts.en;
const stage = document.getElementById('stage');
const ribbon = document.getElementById('ribbon');
document.documentElement.lang = texts[lang] ? lang : 'en';
document.documentElement.dir = words['show-dir'];
document.title = words['show-title'];
document.getElementById('waiting').textContent = words['show-waiting'];

const channel = new BroadcastChannel('waymark-show');
channel.addEventListener('message', ({ data }) => {
  if (!Array.isArray(data?.pictures)) return;
  ribbon.textContent = data.ribbon;
  ribbon.hidden = data.ribbon === '';
  stage.replaceChildren(
    ...data.pictures.map(({ src, alt }) => {
      const img = document.createElement('img');
      img.src = src;
      img.alt = alt;
      return img;
    }),
  );
});
channel.postMessage({ hello: true });
