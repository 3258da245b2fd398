// CSV as RFC 4180 writes it, read with nothing but this page.

/** Rows of a CSV text, each an object by the header's names. */
export const readCsv = (text) => {
  const rows = [[]];
  let field = '';
  let quoted = false;
  const body = text.replace(/^\ufeff/, '');
  const endField = () => {
    rows.at(-1).push(field);
    field = '';
  };
  for (let i = 0; i < body.length; i += 1) {
    const c = body[i];
    if (quoted) {
      if (c !== '"') field += c;
      else if (body[i + 1] === '"') {
        field += '"';
        i += 1;
      } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') endField();
    else if (c === '\n') {
      endField();
      rows.push([]);
    } else if (c !== '\r') field += c;
  }
  if (field !== '' || rows.at(-1).length > 0) endField();
  const [names, ...rest] = rows.filter((r) => r.length > 1 || r[0]);
  return rest.map((r) => Object.fromEntries(names.map((n, i) => [n, r[i] ?? ''])));
};
