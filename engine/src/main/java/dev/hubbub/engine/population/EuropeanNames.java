package dev.hubbub.engine.population;

/// Given and family names of Brazil, Portugal, France, Germany, the Netherlands and Italy; an underscore stands for a
/// space.
///
/// Sources: common names as in the lists of IBGE, INSEE, the Gesellschaft für deutsche Sprache, the Meertens Instituut
/// and ISTAT (as recalled: which names are common, not how common).
final class EuropeanNames {

    static final String PORTUGUESE_WOMEN = """
            Adriana Alessandra Alice Aline Amanda Ana Andreia Ângela Antônia Beatriz Bianca Bruna Camila Carla Carolina Cecília
            Clara Cláudia Cristiane Cristina Daniela Débora Denise Eduarda Elaine Eliane Emanuelle Érica Fabiana Fátima Fernanda
            Flávia Francisca Gabriela Gisele Giovana Heloísa Inês Isabel Isabela Ivone Janaína Jéssica Joana Josiane Júlia Juliana
            Karina Kelly Laís Lara Larissa Laura Letícia Lívia Lorena Luana Lúcia Luciana Luísa Luiza Maísa Manuela Márcia Mariana
            Maria Marina Marta Mirela Mônica Natália Nicole Olívia Patrícia Paula Priscila Rafaela Raquel Rebeca Regina Renata
            Rita Roberta Rosana Sabrina Sandra Simone Sofia Sônia Tânia Tatiana Teresa Thaís Vanessa Verônica Vitória Viviane
            Yasmin
            """;

    static final String PORTUGUESE_MEN = """
            Afonso Alan Alexandre Álvaro Anderson André Antônio Arthur Augusto Benedito Bernardo Breno Bruno Caio Carlos Cauã
            César Cláudio Cristiano Daniel Danilo Davi Diego Diogo Douglas Duarte Edson Eduardo Elias Emerson Enzo Erick Everton
            Fábio Felipe Fernando Flávio Francisco Gabriel Gilberto Guilherme Gustavo Heitor Henrique Hugo Igor Ivan Jefferson
            João Joaquim Jonas Jorge José Júlio Kauê Leandro Leonardo Lucas Luciano Luís Luiz Manuel Marcelo Márcio Marcos Mateus
            Matheus Maurício Miguel Murilo Nelson Nuno Otávio Paulo Pedro Rafael Raul Renan Renato Ricardo Roberto Rodrigo
            Rogério Ronaldo Rui Samuel Sérgio Thiago Tiago Tomás Vagner Valdir Vasco Victor Vinícius Vítor Wagner Wellington
            Wesley William Yuri
            """;

    static final String PORTUGUESE_LAST = """
            Abreu Aguiar Albuquerque Alencar Almeida Alves Amaral Amorim Andrade Antunes Araújo Assis Azevedo Barbosa Barreto
            Barros Bastos Batista Bezerra Borges Braga Brandão Brito Bueno Cabral Caldas Camargo Campos Cardoso Carneiro Carvalho
            Castro Cavalcanti Chagas Coelho Cordeiro Correia Costa Coutinho Couto Cruz Cunha Da_Silva Dantas De_Souza Dias Duarte
            Esteves Farias Faria Fernandes Ferraz Ferreira Fonseca Fontes Fraga França Franco Freire Freitas Furtado Garcia Gomes
            Gonçalves Guedes Guerra Guimarães Henriques Jesus Lacerda Leal Leite Lemos Lima Lins Lobo Lopes Loureiro Macedo
            Machado Magalhães Maia Marinho Marques Martins Matos Medeiros Meireles Melo Mendes Mendonça Menezes Mesquita Miranda
            Monteiro Moraes Moreira Mota Moura Nascimento Neves Nogueira Nunes Oliveira Pacheco Paiva Peixoto Pereira Pimenta
            Pinheiro Pinto Pires Prado Queiroz Ramos Rangel Rego Reis Resende Ribeiro Rocha Rodrigues Sá Sales Sampaio Santana
            Santos Saraiva Silva Silveira Siqueira Soares Sousa Tavares Teixeira Teles Torres Valente Vasconcelos Vaz Veiga
            Viana Vieira Vilela Xavier
            """;

    static final String FRENCH_WOMEN = """
            Adèle Agathe Agnès Alice Aline Amandine Amélie Anaïs Anne Annick Audrey Aurélie Aurore Béatrice Bénédicte Brigitte
            Camille Carole Caroline Catherine Cécile Céline Chantal Charlotte Chloé Claire Clara Clémence Coralie Corinne
            Delphine Diane Élise Élodie Emma Estelle Eva Fanny Florence France Françoise Gaëlle Géraldine Hélène Inès Isabelle
            Jade Jeanne Jeannine Joséphine Julie Juliette Justine Karine Laetitia Laura Laure Laurence Léa Léna Lola Louise
            Lucie Manon Margaux Margot Marie Marine Marion Martine Mathilde Maud Mélanie Mélissa Michèle Monique Morgane Myriam
            Nadège Nathalie Nina Noémie Océane Odile Pauline Perrine Romane Sabrina Sandrine Sarah Séverine Solène Sophie
            Stéphanie Sylvie Valérie Véronique Virginie Yasmine Zoé
            """;

    static final String FRENCH_MEN = """
            Adrien Alain Albert Alexandre Alexis Antoine Antonin Arnaud Arthur Aurélien Axel Baptiste Bastien Benjamin Benoît
            Bernard Bertrand Bruno Cédric Charles Christian Christophe Clément Cyril Damien Daniel David Denis Didier Dominique
            Édouard Emmanuel Éric Étienne Fabien Fabrice Florent Florian Franck François Frédéric Gabriel Gaël Gaspard Gérard Gilles
            Grégory Guillaume Guy Henri Hugo Jacques Jean Jérémy Jérôme Joël Jordan Julien Kévin Laurent Léo Loïc Louis Luc Lucas
            Marc Martin Mathieu Mathis Maxime Mehdi Michaël Michel Nathan Nicolas Noé Olivier Pascal Patrice Patrick Paul Philippe
            Pierre Quentin Raphaël Rémi Renaud Richard Robin Romain Sébastien Serge Simon Stéphane Sylvain Théo Thibault Thierry
            Thomas Timothée Tristan Valentin Victor Vincent Xavier Yann Yannick Yves
            """;

    static final String FRENCH_LAST = """
            Adam André Arnaud Aubert Aubry Bailly Barbier Baron Benoit Berger Bernard Bertrand Besson Blanc Blanchard Bonnet
            Boucher Bourgeois Boyer Breton Brun Brunet Caron Carpentier Charles Charpentier Chevalier Clément Collet Colin
            Cordier Cousin David Da_Costa Daniel Delacroix Delattre Denis Deschamps Dubois Dufour Dumas Dumont Dupont Dupuis
            Durand Étienne Fabre Faure Fernandez Fleury Fontaine Fournier François Gaillard Garnier Gauthier Gautier Gérard
            Germain Gilbert Girard Giraud Guérin Guillaume Guillot Henry Hubert Huet Jacob Jacquet Joly Julien Lacroix Laine
            Lambert Langlois Laurent Leblanc Leclerc Lecomte Lefebvre Lefèvre Legrand Lejeune Lemaire Lemaitre Lemoine Leroux
            Leroy Lévêque Louis Lucas Maillard Mallet Marchal Marchand Marie Martin Martinez Marty Masson Mathieu Mercier Meunier
            Meyer Michel Millet Monnier Moreau Morel Morin Moulin Muller Nicolas Noël Olivier Paris Perez Perret Perrin Perrot
            Petit Philippe Picard Pichon Pierre Poirier Poulain Prévost Rémy Renard Renaud Renault Rey Richard Rivière Robert
            Robin Roche Roger Rolland Rousseau Roussel Roux Roy Royer Sanchez Schmitt Simon Thomas Tessier Vasseur Vidal Vincent
            """;

    static final String GERMAN_WOMEN = """
            Alexandra Amelie Andrea Angelika Anja Anke Anna Annette Annika Antje Astrid Barbara Bärbel Beate Bettina Birgit
            Britta Carina Carolin Charlotte Christa Christina Clara Claudia Cornelia Dagmar Daniela Doris Elena Elisabeth Elke
            Emilia Emma Erika Eva Franziska Frieda Gabriele Gisela Greta Gudrun Hannah Heike Helga Ida Ilse Ines Inga Ingrid Jana
            Janina Jasmin Jennifer Johanna Julia Jutta Karin Karla Katharina Katja Katrin Kerstin Klara Kristin Lara Laura Lea
            Lena Leonie Lina Lisa Luisa Maja Maren Margit Marie Marion Marlene Martina Mathilda Melanie Mia Michaela Mila Miriam
            Monika Nadine Nele Nicole Nina Petra Renate Rike Sabine Sandra Sarah Saskia Silke Simone Sonja Sophie Stefanie Svenja
            Susanne Tanja Theresa Ulrike Ursula Ute Verena
            """;

    static final String GERMAN_MEN = """
            Achim Albert Alexander Andreas Anton Arne Axel Ben Benjamin Bernd Bernhard Björn Carsten Christian Christoph Daniel
            David Dennis Dieter Dirk Dominik Elias Emil Erik Ernst Fabian Felix Finn Florian Frank Franz Friedrich Georg Gerd
            Gerhard Günter Hannes Hans Harald Heiko Heinz Helmut Henrik Henry Holger Ingo Jakob Jan Jannik Jens Joachim Johannes
            Jonas Jörg Julian Jürgen Kai Karl Karsten Kilian Klaus Konstantin Kurt Lars Lasse Lennart Leon Linus Luca Ludwig
            Lukas Manfred Marcel Marco Markus Martin Matthias Maximilian Michael Moritz Niklas Nils Ole Oliver Oskar Otto Pascal
            Patrick Paul Peter Philipp Rainer Ralf Robert Rolf Rüdiger Sascha Sebastian Simon Stefan Steffen Sven Theo Thomas
            Thorsten Till Tim Timo Tobias Tom Torben Udo Ulrich Uwe Volker Werner Wolfgang
            """;

    static final String GERMAN_LAST = """
            Albrecht Arnold Bauer Baumann Beck Becker Berger Bergmann Bischoff Böhm Brandt Braun Busch Dietrich Engel Ernst
            Fischer Franke Frank Friedrich Fuchs Graf Groß Günther Haas Hahn Hartmann Heinrich Heinz Herrmann Hoffmann Hofmann
            Horn Huber Jäger Jahn Jung Kaiser Kaufmann Keller Klein Koch Köhler König Krämer Kraus Krause Kröger Krüger Kuhn
            Kühn Kurz Lang Lange Lehmann Lindner Lorenz Ludwig Maier Martin Maurer Mayer Meier Meyer Möller Müller Nagel Neumann
            Otto Peters Pfeiffer Pohl Richter Ritter Roth Sauer Schäfer Schmid Schmidt Schmitt Schneider Scholz Schreiber
            Schröder Schubert Schulte Schulz Schulze Schumacher Schuster Schwarz Seidel Simon Sommer Stein Thomas Urban Vogel
            Vogt Voigt Wagner Walter Weber Weiß Werner Winkler Winter Wolf Wolff Ziegler Zimmermann
            """;

    static final String DUTCH_WOMEN = """
            Amber Anna Anne Anneke Annelies Anouk Astrid Bente Bianca Carla Charlotte Claudia Daphne Denise Demi Elise Ellen Els
            Esmee Esther Eva Evi Fenna Femke Fleur Floor Froukje Hanneke Hanna Ilse Ineke Inge Ingrid Iris Isa Jantine Janneke
            Jessica Jet Joke Jolanda Judith Julia Karin Kim Laura Lieke Linda Lisa Lisanne Lotte Luna Maaike Maartje Maria Marieke
            Marijke Marjolein Marleen Marloes Merel Mieke Mila Mirjam Monique Myrthe Nienke Noor Petra Puck Renske Roos Rosa Sanne
            Saar Sara Saskia Silvia Simone Sofie Sophie Suzanne Tess Tineke Willemijn Wendy Yara Yvonne Zoë
            """;

    static final String DUTCH_MEN = """
            Aart Adriaan Albert Arjen Bart Bas Ben Bram Casper Cees Chiel Daan Dennis Diederik Dirk Edwin Erik Ernst Ewout Finn
            Floris Frank Freek Geert Gerard Gerrit Gijs Guus Hans Harm Hendrik Henk Hidde Hugo Jaap Jan Jasper Jelle Jeroen Jesse
            Joep Johan Joost Joris Jos Kees Koen Lars Lennart Leo Levi Luuk Maarten Marcel Mark Martijn Mats Maurits Menno Michiel
            Mees Niek Niels Olaf Patrick Paul Peter Pieter Piet Pim Quinten Rens Reinier Rick Rik Rob Robert Robin Roel Ron Ruben
            Rutger Ruud Sander Sem Siebe Sjoerd Stefan Sven Teun Theo Thijs Thomas Tijn Tim Tom Twan Wessel Willem Wim Wouter
            """;

    static final String DUTCH_LAST = """
            Bakker Bos Bosch Bosman Brouwer De_Boer De_Bruijn De_Graaf De_Groot De_Haan De_Jong De_Koning De_Leeuw De_Vries De_Wit
            Dekker Dijkstra Dijkman Driessen Evers Gerritsen Groen Haan Hendriks Hermans Hoekstra Huisman Jacobs Jansen Janssen
            Jonker Kok Koster Kramer Kuiper Kuipers Lammers Martens Meijer Molenaar Mol Mulder Peeters Peters Postma Prins Pronk
            Schipper Schouten Schuurman Scholten Smeets Smit Smits Timmermans Van_Beek Van_Dam Van_den_Berg Van_den_Broek
            Van_der_Heijden Van_der_Linden Van_der_Meer Van_der_Veen Van_der_Wal Van_Dijk Van_Dongen Van_Leeuwen Van_Loon Van_Vliet
            Van_Wijk Veenstra Verbeek Verhoeven Vermeulen Vink Visser Vos Wagenaar Willems Willemsen Wolters Zijlstra
            """;

    static final String ITALIAN_WOMEN = """
            Adriana Agnese Alba Alessandra Alessia Alice Anna Antonella Arianna Asia Aurora Barbara Beatrice Benedetta Bianca
            Camilla Carla Carlotta Caterina Cecilia Chiara Cinzia Claudia Clara Cristina Daniela Debora Diletta Donatella Elena
            Eleonora Elisa Elisabetta Emanuela Emma Erika Eva Federica Fiamma Flavia Francesca Gaia Giada Ginevra Gioia Giorgia
            Giovanna Giulia Grazia Greta Ilaria Irene Isabella Ivana Laura Letizia Lidia Linda Livia Loredana Lucia Ludovica Luisa
            Maddalena Manuela Mara Margherita Maria Marianna Marina Marta Martina Matilde Michela Miriam Monica Nadia Nicoletta
            Noemi Novella Ornella Paola Patrizia Raffaella Rebecca Rita Roberta Rosa Sabrina Sara Serena Silvia Simona Sofia
            Sonia Stefania Teresa Valentina Valeria Vanessa Veronica Viola Virginia Viviana
            """;

    static final String ITALIAN_MEN = """
            Alberto Aldo Alessandro Alessio Alfredo Andrea Angelo Antonio Armando Arturo Aurelio Bruno Carlo Cesare Claudio
            Corrado Cristian Damiano Daniele Dario Davide Diego Domenico Edoardo Elia Emanuele Emilio Enrico Enzo Ettore Fabio
            Fabrizio Federico Ferdinando Filippo Flavio Francesco Franco Gabriele Gaetano Giacomo Gianluca Gianni Giorgio Giovanni
            Giulio Giuseppe Gregorio Guido Ivan Jacopo Leonardo Lorenzo Luca Luciano Luigi Manuel Marcello Marco Mario Martino
            Massimo Matteo Mattia Maurizio Mauro Michele Mirko Nicola Nicolò Omar Osvaldo Paolo Pasquale Patrizio Pietro Raffaele
            Renato Renzo Riccardo Roberto Rocco Romano Ruggero Salvatore Samuele Sandro Sergio Silvio Simone Stefano Tommaso
            Ugo Umberto Valerio Vincenzo Vito Vittorio Walter
            """;

    static final String ITALIAN_LAST = """
            Amato Antonelli Barbieri Barone Basile Battaglia Bellini Benedetti Bernardi Bertolini Bianchi Bianco Bruno Caputo
            Carbone Caruso Cattaneo Cavalli Colombo Conte Conti Coppola Costa Costantini D'Agostino D'Amico D'Angelo De_Angelis
            De_Luca De_Rosa De_Santis De_Simone Donati Esposito Fabbri Farina Ferrara Ferrari Ferraro Ferretti Ferri Fiore
            Fontana Fumagalli Galli Gallo Gatti Gentile Giordano Giuliani Grassi Grasso Greco Guerra Guidi Leone Lombardi
            Lombardo Longo Mancini Marchetti Mariani Marini Marino Martinelli Martini Martino Mazza Messina Milani Montanari
            Monti Morelli Moretti Morra Napolitano Negri Neri Orlando Pace Pagano Palmieri Palumbo Parisi Pellegrini Pellegrino
            Piras Poli Ricci Ricciardi Rinaldi Riva Rizzi Rizzo Romano Romeo Rossetti Rossi Ruggiero Russo Sala Sanna Santini
            Santoro Sartori Serra Silvestri Sorrentino Testa Valentini Villa Vitale Vitali Zanetti
            """;

    private EuropeanNames() {}
}
