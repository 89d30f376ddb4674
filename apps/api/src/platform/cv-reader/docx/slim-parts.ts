/** A styles part with only what mammoth reads of it: ids, names and the lists that styles belong to. */
export function slimStyles(xml: string): string {
  const styles = [...xml.matchAll(/<w:style\s([^>]*)>((?:(?!<\/w:style>)[^])*)/g)].map(([, attributes = '', body = '']) => {
    // "Heading 1" and "heading 1" are one style
    const name = (/<w:name\s[^>]*\/>/.exec(body)?.[0] ?? '').replace(/"heading (\d)"/i, '"heading $1"');
    const list = /<w:numPr>(?:(?!<\/w:numPr>)[^])*<\/w:numPr>/.exec(body)?.[0];
    return `<w:style ${attributes}>${name}${list ? `<w:pPr>${list}</w:pPr>` : ''}</w:style>`;
  });
  return `${rootOf(xml, 'w:styles')}${styles.join('')}</w:styles>`;
}

/** A numbering part without what its lists look like. */
export function slimNumbering(xml: string): string {
  const abstracts = [...xml.matchAll(/<w:abstractNum\s[^>]*>(?:(?!<\/w:abstractNum>)[^])*<\/w:abstractNum>/g)].map(([abstract]) =>
    abstract.replace(/<w:(pPr|rPr)>(?:(?!<\/w:\1>)[^])*<\/w:\1>/g, '').replace(/<w:(?:lvlText|lvlJc|start|nsid|tmpl|multiLevelType|suff|lvlRestart|isLgl)\b[^>]*\/>/g, ''));
  const nums = [...xml.matchAll(/<w:num\s([^>]*)>(?:(?!<\/w:num>)[^])*?(<w:abstractNumId\s[^>]*\/>)(?:(?!<\/w:num>)[^])*<\/w:num>/g)].map(([, attributes = '', id = '']) => `<w:num ${attributes}>${id}</w:num>`);
  return `${rootOf(xml, 'w:numbering')}${abstracts.join('')}${nums.join('')}</w:numbering>`;
}

const rootOf = (xml: string, name: string): string => new RegExp(`<${name}\\b[^>]*[^/>]>`).exec(xml)?.[0] ?? `<${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`;
