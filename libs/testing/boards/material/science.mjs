export default {
  key: 'science', industry: 'Life sciences', pay: [46, 74], modes: ['onsite', 'onsite', 'hybrid', null], levels: true,
  departments: ['Research', 'Assay Development', 'Regulatory'],
  roles: [
    ['Research Associate – Molecular Biology', 'You develop assays that work in a barn as well as on a bench. Primers in the morning, field samples in the afternoon.', ['Design and validate qPCR and LAMP assays', 'Extract nucleic acids from plant, soil and animal samples'], ['A degree in molecular biology or biochemistry', 'Hands-on PCR, cloning and sequencing']],
    ['Bioinformatician', 'Sequencing runs arrive twice a week and growers wait for an answer. You build the pipelines that turn reads into names.', ['Develop pipelines in Nextflow and Python for metagenomic data', 'Maintain reference databases'], ['Python or R, Linux and workflow managers', 'Experience with NGS data and phylogenetics']],
    ['Analytical Chemist', 'Residues and toxins hide in the last decimal place. You find them with LC-MS and write methods that others can repeat.', ['Develop and validate LC-MS/MS methods', 'Maintain instruments and interpret spectra'], ['A degree in chemistry and experience with mass spectrometry', 'Knowledge of method validation under ISO 17025']],
    ['Laboratory Technician', 'Thirty samples an hour need a steady hand and a clear label. You keep the sample room running.', ['Receive, register and prepare samples', 'Run routine ELISA and PCR tests'], ['Vocational training in a laboratory profession', 'Exact work with a LIMS']],
    ['Regulatory Affairs Specialist', 'Before a test may be sold it needs a file, and the file needs you. Veterinary and plant diagnostics in Europe and North America.', ['Prepare technical files and registrations', 'Follow changes in regulation and advise the teams'], ['Experience in regulatory affairs for diagnostics', 'Knowledge of IVDR, USDA or comparable rules']],
    ['Field Trial Scientist', 'From May to October you work between rows of vines and potatoes, from November on with statistics.', ['Plan and run field trials with growers', 'Analyse data with R and write reports'], ['A degree in agronomy or plant science', 'A driving licence and boots']],
    ['Quality Assurance Manager', 'You keep our quality system lean enough to be used. Audits hold no terror for you.', ['Own the quality system and lead internal audits', 'Approve batch records and deviations'], ['Experience with ISO 13485 or GMP', 'Authority without loudness']],
  ],
  duties: [
    'Plan experiments and record them so that others can repeat them', 'Present results in the weekly group meeting', 'Work safely with biological and chemical materials', 'Write protocols, reports and now and then a paper', 'Look after instruments and order consumables', 'Transfer methods to production',
    'Cooperate with universities and growers', 'Train interns and new colleagues', 'Analyse data critically, your own first', 'Keep the electronic laboratory notebook up to date', 'Follow the literature and share what matters', 'Take part in planning the research budget',
  ],
  needs: [
    'Careful work and honest data', 'Good English', 'Team spirit across disciplines', 'Statistics for daily use', 'Independence in planning the week', 'Knowledge of biosafety level 2 work', 'Curiosity about agriculture', 'Experience in industry or academia', 'Clear scientific writing',
    'Flexibility when samples arrive late', 'Good laboratory practice', 'Interest in taking a product from idea to customer',
  ],
};
