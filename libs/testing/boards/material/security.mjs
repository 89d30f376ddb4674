export default {
  key: 'security', industry: 'IT security', pay: [58, 86], modes: ['remote', 'hybrid', 'hybrid', null], levels: true,
  departments: ['Security Operations', 'Offensive Security', 'Governance'],
  roles: [
    ['Security Operations Analyst', 'Alarms around the clock, most of them harmless. You find the one that is not, and you write down how you found it.', ['Triage alerts and investigate incidents', 'Tune detections so that the same noise does not come back'], ['Experience with a SIEM such as Splunk, Sentinel or Elastic', 'Knowledge of Windows, Linux and network protocols']],
    ['Penetration Tester', 'Hospitals, water works and a chain of bakeries let you in, in writing. You get further than they hoped and explain it so that it is mended.', ['Test web applications, networks and sometimes doors', 'Write reports that developers and boards can use'], ['Experience in offensive security, OSCP or comparable', 'Good knowledge of web and Active Directory attacks']],
    ['Cloud Security Engineer', 'Four hundred accounts in two clouds. You build guard rails that nobody notices until they lean on them.', ['Automate policies and checks as code', 'Review architectures with product teams'], ['Experience with AWS or Azure, Terraform and Kubernetes', 'Knowledge of identity and access management']],
    ['Information Security Officer', 'ISO 27001 is not a folder but a habit. You lead risk talks, audits and the exercise on a Friday afternoon.', ['Run and improve the management system', 'Prepare audits and report to the board'], ['Experience with ISO 27001, NIS2 or similar rules', 'Confidence in front of groups']],
    ['Application Security Engineer', 'You sit with the developers and not above them. Threat models on a whiteboard, reviews in the pull request.', ['Lead threat modelling and code reviews', 'Introduce checks into the pipelines'], ['Programming experience in Java, Go or TypeScript', 'Knowledge of the OWASP Top 10 in practice']],
    ['Incident Responder', 'When a client rings at night you bring order: contain, collect, find the first door, help to open on Monday.', ['Lead technical response and forensics', 'Write timelines that stand up in court'], ['Experience in digital forensics', 'Readiness for on-call weeks, paid and limited']],
  ],
  duties: [
    'Work in a team that shares what it learns', 'Keep evidence and documentation clean', 'Speak with clients in words that they understand', 'Automate what has to be done twice', 'Follow new attacks and test what they mean for us', 'Take part in exercises and reviews', 'Improve playbooks after each incident',
    'Advise on purchases and suppliers', 'Train people without making them afraid', 'Protect the data that you see', 'Write tools in Python or Go', 'Measure whether a control works',
  ],
  needs: [
    'Analytical thinking and a healthy mistrust', 'Scripting in Python or PowerShell', 'Good English at C1 level', 'Discretion and a clean record check', 'Clear writing', 'Experience in IT operations or development', 'Curiosity that does not end at five', 'Calm under pressure',
    'Team spirit', 'Knowledge of MITRE ATT&CK', 'Certificates are welcome and no condition', 'Willingness to travel now and then',
  ],
};
