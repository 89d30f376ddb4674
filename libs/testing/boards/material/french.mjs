export default [
  {
    language: 'fr', key: 'nursing', departments: ['Soins', 'Rééducation', 'Bloc opératoire'],
    roles: [
      ['Infirmier / Infirmière en médecine (H/F)', 'Le service compte 28 lits et une équipe stable. Vous prenez en charge douze patients le jour, en binôme avec une aide-soignante.', ['Réaliser les soins et administrer les traitements prescrits', 'Préparer les sorties avec la famille et l’assistante sociale'], ['Diplôme d’État d’infirmier', 'Sens de l’observation et du travail en équipe']],
      ['Aide-soignant / Aide-soignante (H/F)', 'Toilette, repas, mobilité, mais aussi une conversation : vous accompagnez les patients dans les gestes du quotidien.', ['Assurer les soins d’hygiène et de confort', 'Signaler tout changement de l’état du patient'], ['Diplôme d’aide-soignant', 'Patience et bienveillance']],
      ['Masseur-kinésithérapeute (H/F)', 'Sur un plateau technique rénové, vous aidez les patients opérés à retrouver la marche, en individuel et en groupe.', ['Établir le bilan et le projet de rééducation', 'Travailler avec l’ergothérapeute et le médecin'], ['Diplôme d’État de masseur-kinésithérapeute', 'Intérêt pour l’orthopédie ou la neurologie']],
      ['Infirmier / Infirmière de bloc opératoire (H/F)', 'Six salles, de l’orthopédie à l’urologie, et un programme publié chaque jeudi.', ['Préparer la salle et instrumenter', 'Garantir la traçabilité et la check-list de sécurité'], ['Diplôme d’IBODE ou expérience au bloc', 'Disponibilité pour des astreintes']],
    ],
    duties: ['Tenir à jour le dossier de soins informatisé', 'Participer aux transmissions et aux réunions', 'Encadrer les étudiants', 'Appliquer les règles d’hygiène', 'Informer les patients et leurs proches avec des mots simples', 'Prendre part à la démarche qualité', 'Gérer le matériel et les stocks', 'Réagir aux situations d’urgence', 'Collaborer avec tous les métiers du service'],
    needs: ['Sens des responsabilités', 'Capacité à garder son calme', 'Disponibilité pour un roulement connu six semaines à l’avance', 'Aisance avec l’outil informatique', 'Esprit d’équipe', 'Envie de se former', 'Respect de la dignité de chacun', 'Les débutants sont les bienvenus et sont accompagnés', 'Maîtrise du français à l’oral et à l’écrit'],
  },
  {
    language: 'fr', key: 'hospitality', departments: ['Cuisine', 'Salle', 'Hébergement'],
    roles: [
      ['Chef de partie (H/F)', 'Quarante couverts, une carte courte et le marché à deux rues. Vous tenez le poste chaud et proposez vos idées.', ['Préparer et dresser les plats de votre partie', 'Contrôler les stocks et limiter le gaspillage'], ['CAP ou BEP cuisine et une première expérience', 'Maîtrise des règles HACCP']],
      ['Réceptionniste (H/F)', 'Vous êtes la première voix et le dernier sourire de la maison, pour trente arrivées par jour.', ['Accueillir les clients et gérer les réservations', 'Répondre aux demandes et aux réclamations'], ['Expérience en hôtellerie ou en relation client', 'Français et anglais courants']],
      ['Pâtissier / Pâtissière (H/F)', 'Brioches à six heures, desserts à midi, et une carte que vous écrivez avec la cheffe.', ['Réaliser viennoiseries et desserts', 'Créer des recettes de saison'], ['CAP pâtissier', 'Créativité et précision']],
      ['Gouvernant / Gouvernante (H/F)', 'Trente-deux chambres et une équipe de sept personnes : vous organisez, contrôlez et prenez soin des détails.', ['Planifier et contrôler le travail des étages', 'Gérer le linge et les produits'], ['Expérience en hébergement', 'Sens de l’organisation et de l’équipe']],
      ['Serveur / Serveuse (H/F)', 'Terrasse à midi, salle voûtée le soir. Vous connaissez la carte et conseillez les vins.', ['Assurer le service et l’encaissement', 'Mettre en place la salle'], ['Première expérience en restauration', 'Goût du contact']],
    ],
    duties: ['Respecter les règles d’hygiène et de sécurité', 'Transmettre les informations à l’équipe suivante', 'Former les apprentis', 'Entretenir le matériel', 'Participer aux dégustations', 'Travailler avec les producteurs locaux', 'Aider les autres services les jours d’affluence', 'Veiller au bien-être de chaque client', 'Proposer des améliorations'],
    needs: ['Ponctualité et bonne humeur', 'Disponibilité le soir et le week-end par roulement', 'Présentation soignée', 'Esprit d’équipe', 'Autonomie', 'Intérêt pour les produits régionaux', 'Résistance au rythme du service', 'Une autre langue est un atout', 'Envie de rester et d’évoluer'],
  },
];
