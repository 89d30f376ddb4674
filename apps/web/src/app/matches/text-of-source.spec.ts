import { textOfSource } from './text-of-source';

describe('textOfSource', () => {
  it('reads heading, site and main text, and leaves out what is not for reading', () => {
    const html = `<!DOCTYPE html><html><head><title>Careers</title><meta property="og:site_name" content="Brinewell &amp; Sons"><script>alert("<main>")</script></head>
      <body><nav>Home</nav><MAIN class="x"><h1 id=t>Pump <b>Fitter</b></h1><style>p{}</style><p>You weld&nbsp;pipes &lt;daily&gt;.</p><ul><li>Hydraulics<LI>Plans</ul><form>Your name</form></MAIN><footer>Imprint</footer></body></html>`;
    expect(textOfSource(html)).toEqual({ title: 'Pump Fitter', company: 'Brinewell & Sons', text: 'Pump Fitter\n\nYou weld pipes <daily>.\n\n- Hydraulics\n- Plans' });
  });
  it('takes the title of the page when there is no heading', () => expect(textOfSource('<head><title>Fitter &#8211; Brinewell</title></head><body>Weld</body>')).toEqual({ title: 'Fitter – Brinewell', company: '', text: 'Weld' }));
  it.each(['', '<', '<script>', '<main', `${'<p '.repeat(50_000)}`, `${'<main>'.repeat(50_000)}`, `${'<script '.repeat(20_000)}`, '&#55296;&#1114112;'])('reads hostile sources to an end', (html) => expect(typeof textOfSource(html).text).toBe('string'));
});
