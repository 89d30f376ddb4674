import { remembered } from './remembered';

describe('remembered', () => {
  const counted = (most?: number): { read: (text: string) => number; asked: string[] } => {
    const asked: string[] = [];
    return { asked, read: remembered((text) => asked.push(text), most) };
  };

  it('reads a text once when it comes again', () => {
    const { read, asked } = counted();
    expect([read('Berlin'), read('Berlin'), read('Leeds'), read('Berlin')]).toEqual([1, 1, 2, 1]);
    expect(asked).toEqual(['Berlin', 'Leeds']);
  });

  it('forgets what it held when it is full', () => {
    const { read, asked } = counted(2);
    for (const text of ['a', 'b', 'c', 'a', 'c']) read(text);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });

  it('reads a text anew each time when it is long', () => {
    const { read, asked } = counted();
    const long = 'x'.repeat(301);
    read(long);
    read(long);
    expect(asked).toEqual([long, long]);
  });
});
