export default {
  key: 'marketing', industry: 'Marketing and design', pay: [40, 66], modes: ['remote', 'hybrid', 'hybrid', null], levels: true,
  departments: ['Marketing', 'Design', 'Brand'],
  roles: [
    ['Product Designer', 'You design the flows that people use every morning before their first coffee. Research, wireframes, prototypes and the last pixel are yours.', ['Plan and run usability tests with real users', 'Design in Figma and keep our design system alive'], ['A portfolio that shows thinking as well as results', 'Figma, prototyping and knowledge of accessibility']],
    ['Content Marketing Manager', 'One newsletter, two reports and a blog that people forward. You decide what we say and what we leave out.', ['Plan the editorial calendar and write half of it yourself', 'Measure reach and conversion and draw conclusions'], ['Experience in content marketing or journalism', 'SEO basics and a content management system such as WordPress']],
    ['Graphic Designer', 'Exhibitions, books and wayfinding: most of what you draw will be touched or walked through.', ['Develop layouts, typography and illustration for print and screen', 'Prepare files for print and supervise proofs'], ['Training or a degree in graphic design', 'InDesign, Illustrator and Photoshop']],
    ['Performance Marketing Specialist', 'You spend a good six-figure budget as if it were your own. Search, social and a little radio.', ['Run campaigns in Google Ads and on social networks', 'Test creatives and landing pages and stop what does not work'], ['Experience with Google Ads, Meta Ads and GA4', 'A head for statistics']],
    ['Brand Strategist', 'Before anyone draws a logo you ask why. You lead workshops, read studies and write the two pages that everything rests on.', ['Research markets and audiences', 'Lead workshops and write positioning'], ['Experience in an agency or brand team', 'Excellent writing and presenting']],
    ['Social Media Manager', 'Four channels, one voice. You film in the workshop, answer comments and know when to stay silent.', ['Plan, film, cut and publish posts', 'Moderate the community and report once a month'], ['Experience with professional channels', 'Video editing on phone and desktop']],
    ['Motion Designer', 'You bring type, maps and machines to life for clients who usually explain things with slides.', ['Storyboard and animate explanatory films', 'Prepare files for web, stage and broadcast'], ['After Effects and Cinema 4D or Blender', 'A show reel with a feeling for rhythm']],
  ],
  duties: [
    'Work from brief to delivery with your own responsibility', 'Present ideas to clients and colleagues and defend them kindly', 'Plan budgets and suppliers', 'Keep brand guidelines up to date', 'Write clear briefs for photographers and developers', 'Look at results and learn from them',
    'Coordinate with sales, product and support', 'Take care that everything is accessible', 'Organise a photo or film day now and then', 'Proofread before it goes out', 'Mentor interns', 'Collect inspiration and share it on Fridays',
  ],
  needs: [
    'A sense for language and images', 'Curiosity about people and their work', 'Organisation when three projects run in parallel', 'Good English; another language helps', 'Openness for feedback', 'Experience in an agency, studio or in-house team',
    'Basic knowledge of HTML and CSS', 'Reliability with deadlines', 'Knowledge of copyright and data protection in marketing', 'Humour', 'Confidence in meetings with clients', 'Interest in culture and crafts',
  ],
};
