// Runs in Chromium, in the page around the screens: makes its findings the title of the page.
const widerThanPlace = (element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth;

function measured(frame) {
  const page = frame.contentDocument;
  const root = page.documentElement;
  const cut = [root, ...page.body.querySelectorAll('*')]
    .filter((each) => widerThanPlace(each) || each.getBoundingClientRect().right > frame.clientWidth + 0.5)
    .map((each) => `<${each.localName}> ${each.textContent.slice(0, 80)}`);
  const height = Math.ceil(page.body.getBoundingClientRect().height);
  for (const closed of page.querySelectorAll('details:not([open]) > :not(summary)')) closed.remove();
  return { name: frame.title, width: frame.clientWidth, height, cut, text: page.body.innerText };
}

addEventListener('load', () => {
  document.title = JSON.stringify([...document.querySelectorAll('iframe')].map(measured));
});
