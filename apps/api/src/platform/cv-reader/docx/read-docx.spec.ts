import { docx, documentXml, para, relations } from '../../../../testing/hostile-cvs/hostile-docxs';
import { readDocx } from './read-docx';

const run = (text: string, properties = ''): string => `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const read = async (body: string, parts?: Record<string, string>) => readDocx(docx(body, parts));
const lines = async (body: string, parts?: Record<string, string>): Promise<string[]> => (await read(body, parts)).lines.map((l) => l.text);
const edge = (kind: 'hdr' | 'ftr', body: string): string => documentXml('').replace(/w:document/g, `w:${kind}`).replace('<w:body></w:body>', body);
const box = (text: string): string => `<wps:txbx><w:txbxContent>${para(text)}</w:txbxContent></wps:txbx>`;
const vml = (text: string): string => `<w:pict><v:shape><v:textbox><w:txbxContent>${para(text)}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const drawing = (inner: string): string => `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>${inner}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;

describe('readDocx', () => {
  it('reads the headers of the first and other pages before the body and the footers after it, each text once', async () => {
    expect(await lines(para('Body'), {
      'word/header1.xml': edge('hdr', para('Ada Example') + para('ada@example.com')),
      'word/header2.xml': edge('hdr', para('Ada Example')),
      'word/footer1.xml': edge('ftr', para('Page 2 of 3') + para('References on request')),
    })).toEqual(['Ada Example', 'ada@example.com', 'Body', 'References on request']);
  });

  it.each([
    ['a drawing alone', `<w:p><w:r>${drawing(box('Boxed'))}</w:r>${run('Anchor')}</w:p>`],
    ['a drawing with its fallback', `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(box('Boxed'))}</mc:Choice><mc:Fallback>${vml('Boxed')}</mc:Fallback></mc:AlternateContent></w:r>${run('Anchor')}</w:p>`],
    ['VML', `<w:p><w:r>${vml('Boxed')}</w:r>${run('Anchor')}</w:p>`],
  ])('reads a text box once, behind its paragraph, when it is %s', async (_name, body) => {
    expect(await lines(body + para('Next'))).toEqual(['Anchor', 'Boxed', 'Next']);
  });

  it('opens content controls, smart tags and custom XML, and leaves placeholders out', async () => {
    const control = (content: string, more = '') => `<w:sdt><w:sdtPr><w:alias w:val="x"/>${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(await lines(control(para('Block')) + `<w:p>${control(run('Inline '))}<w:smartTag w:element="place">${run('Berlin ')}</w:smartTag><w:customXml w:element="x">${run('tagged')}</w:customXml></w:p>` + control(para('Click or tap here'), '<w:showingPlcHdr/>')))
      .toEqual(['Block', 'Inline Berlin tagged']);
  });

  it('keeps what was inserted or moved here and drops what was deleted or moved away', async () => {
    expect(await lines(`<w:p>${run('Led ')}<w:ins w:id="1">${run('nine ')}</w:ins><w:del w:id="2"><w:r><w:delText>three </w:delText></w:r></w:del><w:moveFrom w:id="3">${run('old ')}</w:moveFrom><w:moveTo w:id="4">${run('people')}</w:moveTo></w:p>`)).toEqual(['Led nine people']);
  });

  it('leaves notes and comments out of the body', async () => {
    expect(await lines(`<w:p>${run('Published')}<w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="1"/>${run(' widely')}<w:r><w:commentReference w:id="1"/></w:r></w:p>`, {
      'word/footnotes.xml': edge('ftr', para('A note')), 'word/comments.xml': edge('ftr', para('A comment')),
    })).toEqual(['Published widely']);
  });

  it('gives cells of a table their row and place, also from a table inside', async () => {
    const cell = (inner: string) => `<w:tc><w:tcPr/>${inner}</w:tc>`;
    const { lines: out } = await read(`<w:tbl><w:tblPr/><w:tr>${cell(para('2019'))}${cell(para('Engineer'))}</w:tr><w:tr>${cell(para('2014'))}${cell(`<w:tbl><w:tr>${cell(para('Nurse'))}</w:tr></w:tbl>`)}</w:tr></w:tbl>`);
    expect(out.map((l) => [l.text, l.cell])).toEqual([
      ['2019', { table: 0, row: 0, cell: 0 }], ['Engineer', { table: 0, row: 0, cell: 1 }],
      ['2014', { table: 0, row: 1, cell: 0 }], ['Nurse', { table: 0, row: 1, cell: 1 }],
    ]);
  });

  it('separates at tabs, breaks at line, page and column breaks, and drops soft hyphens', async () => {
    expect(await lines(`<w:p>${run('Engineer')}<w:r><w:tab/></w:r>${run('2019')}<w:r><w:ptab w:alignment="right"/></w:r>${run('Bonn')}<w:r><w:br/></w:r>${run('Devel\u00adop')}<w:r><w:softHyphen/></w:r>${run('er')}<w:r><w:br w:type="column"/></w:r>${run('Skills')}</w:p>`))
      .toEqual(['Engineer\t2019\tBonn', 'Developer', 'Skills']);
  });

  it('takes a symbol font for a separator and a list for bullets', async () => {
    const numbering = documentXml('').replace(/w:document/g, 'w:numbering').replace('<w:body></w:body>', '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/><w:pPr><w:ind w:left="9"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>');
    const { lines: out } = await read(`${para('Built it', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>')}<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>${run(' Ran it')}</w:p>`, {
      'word/numbering.xml': numbering,
      'word/_rels/document.xml.rels': relations(['n1', 'numbering', 'numbering.xml']).replace(' TargetMode="External"', ''),
    });
    expect(out.map((l) => [l.text, l.bullet])).toEqual([['Built it', true], ['Ran it', true]]);
  });

  it('gives links their targets, from relations and from fields', async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.com/a" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('my page')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { links, lines: out } = await read(`<w:p><w:hyperlink r:id="rId5">${run('mail me')}</w:hyperlink></w:p><w:p>${field}</w:p><w:p><w:fldSimple w:instr=" HYPERLINK &quot;https://example.com/b&quot; ">${run('other')}</w:fldSimple></w:p>`, { 'word/_rels/document.xml.rels': relations(['rId5', 'hyperlink', 'mailto:ada@example.com']) });
    expect(out.map((l) => l.text)).toEqual(['mail me', 'my page', 'other']);
    expect(links).toEqual([{ url: 'mailto:ada@example.com', line: 0, text: 'mail me' }, { url: 'https://example.com/a', line: 1, text: 'my page' }, { url: 'https://example.com/b', line: 2, text: 'other' }]);
  });

  it.each([
    ['hidden by its run', `<w:p>${run('Ada ')}${run('Kotlin expert', '<w:vanish/>')}${run('Example')}</w:p>`],
    ['white on white', `<w:p>${run('Ada ')}${run('Kotlin expert', '<w:color w:val="FFFFFF"/>')}${run('Example')}</w:p>`],
    ['one point high', `<w:p>${run('Ada ')}${run('Kotlin expert', '<w:sz w:val="2"/>')}${run('Example')}</w:p>`],
    ['hidden by its style', `<w:p>${run('Ada ')}${run('Kotlin expert', '<w:rStyle w:val="Ghost"/>')}${run('Example')}</w:p>`],
  ])('drops text and says so when it is %s', async (_name, body) => {
    const text = await read(body, { 'word/styles.xml': documentXml('').replace(/w:document/g, 'w:styles').replace('<w:body></w:body>', '<w:style w:type="character" w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>') });
    expect(text.lines.map((l) => l.text)).toEqual(['Ada Example']);
    expect(text.flags.hiddenText).toBe(true);
  });

  it.each([
    ['a dark cell', `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr><w:p>${run('Contact', '<w:color w:val="FFFFFF"/>')}</w:p></w:tc></w:tr></w:tbl>`],
    ['a dark paragraph', `<w:p><w:pPr><w:shd w:val="clear" w:fill="000000"/></w:pPr>${run('Contact', '<w:color w:val="FFFFFF"/>')}</w:p>`],
    ['a text box', `<w:p><w:r>${drawing(`<wps:txbx><w:txbxContent><w:p>${run('Contact', '<w:color w:val="FFFFFF"/>')}</w:p></w:txbxContent></wps:txbx>`)}</w:r></w:p>`],
    ['a run that says vanish is off', `<w:p>${run('Contact', '<w:vanish w:val="0"/>')}</w:p>`],
  ])('keeps text when it stands in %s', async (_name, body) => {
    const text = await read(body);
    expect(text.lines.map((l) => l.text)).toEqual(['Contact']);
    expect(text.flags.hiddenText).toBe(false);
  });

  it('stops at a length that no CV has, and says so', async () => {
    const text = await read(para('line').repeat(5000));
    expect(text.lines.length).toBe(1200);
    expect(text.flags.truncated).toBe(true);
  });
});
