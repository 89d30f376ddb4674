import { TestBed } from '@angular/core/testing';
import { CV_NOTES } from '@applywright/contracts/index';
import { uploadOf } from '../profile/profile-fixture';
import { CvNotes } from './cv-notes';
import { NOTE_WORDS } from './note-words';

const show = async (upload = uploadOf()) => {
  const fixture = TestBed.createComponent(CvNotes);
  fixture.componentRef.setInput('upload', upload);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
};

describe('CvNotes', () => {
  it('have plain words for every note, and for nothing else', () => expect(Object.keys(NOTE_WORDS).sort()).toEqual([...CV_NOTES].sort()));
  it('show nothing when there is nothing to say', async () => expect((await show()).textContent?.trim()).toBe(''));
  it('name the file and each note', async () => {
    const text = (await show(uploadOf({ fileName: 'ida.pdf', notes: ['hidden-text', 'encrypted'] }))).textContent;
    expect(text).toContain('How ida.pdf was read (2 notes)');
    expect(text).toContain('Hidden text was left out');
    expect(text).toContain('The file is protected');
  });
  it('say how sure the character recognition was', async () => expect((await show(uploadOf({ notes: ['ocr'], ocr: { offered: false, confidence: 0.868 } }))).textContent).toContain('Read by character recognition, 87 % sure: please check'));
});
