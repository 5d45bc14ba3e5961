package dev.hubbub.engine.population;

/// Given and family names of English-speaking countries.
///
/// Sources: common names of the United States, Great Britain and Ireland as in the lists of the Social Security
/// Administration, the Census 2010 surnames, the Office for National Statistics and the Central Statistics Office of
/// Ireland (as recalled: which names are common, not how common).
final class EnglishNames {

    static final String ANGLO_WOMEN = """
            Abigail Ada Alexandra Alice Alison Amanda Amber Amelia Amy Andrea Angela Anna Annabel April Ashley Audrey Ava
            Barbara Bella Beth Bethany Beverly Brenda Brianna Bridget Brooke Camille Carly Carol Caroline Cassie Catherine
            Charlotte Chelsea Chloe Christina Claire Clara Courtney Crystal Daisy Danielle Dawn Deborah Denise Diana Donna
            Dorothy Eleanor Elizabeth Ella Ellen Ellie Elsie Emily Emma Erin Esther Eva Evelyn Faith Felicity Fiona Florence
            Frances Freya Gabrielle Gemma Georgia Gina Grace Gwen Hailey Hannah Harriet Hayley Hazel Heather Heidi Helen Holly
            Imogen Iris Isabel Isla Ivy Jacqueline Jade Jane Janet Jasmine Jean Jenna Jennifer Jess Jessica Joan Joanna Jodie
            Josie Joyce Judith Julia Julie Karen Kate Katherine Kathryn Katie Kayla Keisha Kelly Kelsey Kerry Kim Kirsty Kristen
            Laura Lauren Leah Lily Linda Lindsey Lisa Lois Lola Louise Lucy Lydia Mabel Mackenzie Maddie Madison Maisie Margaret
            Maria Marie Martha Mary Matilda Megan Melanie Melissa Mia Michelle Millie Miranda Molly Monica Morgan Nancy Naomi
            Natalie Natasha Nicole Nina Nora Olivia Paige Pamela Patricia Paula Penelope Philippa Phoebe Poppy Rachel Rebecca
            Robin Rosa Rose Rosie Ruby Ruth Sally Samantha Sarah Savannah Scarlett Sharon Shauna Shelby Sian Sienna Sophia Sophie
            Stacey Stella Stephanie Summer Susan Sydney Tamara Tanya Tara Taylor Teresa Tess Tiffany Tracy Vanessa Vera Victoria
            Violet Wendy Whitney Willow Yasmin Zara Zoe
            """;

    static final String ANGLO_MEN = """
            Aaron Adam Adrian Aidan Alan Albert Alex Alexander Alfie Andre Andrew Andy Angus Anthony Archie Arthur Ashton Austin
            Barry Ben Benjamin Bernard Billy Blake Bobby Brad Bradley Brandon Brett Brian Bruce Bryan Caleb Callum Calvin Cameron
            Carl Charles Charlie Chris Christian Christopher Clark Clive Cody Cole Colin Connor Corey Craig Curtis Dale Damian
            Dan Daniel Darren Darnell Dave David Dean Dennis Derek Devin Dominic Don Donald Douglas Duncan Dustin Dylan Eddie
            Edward Edwin Eli Elijah Elliot Eric Ernest Ethan Evan Ewan Felix Finley Frank Fraser Fred Freddie Gareth Garrett Gary
            Gavin Geoff George Gerald Glen Gordon Graham Grant Greg Guy Harold Harrison Harry Harvey Hayden Henry Howard Hugh
            Hugo Hunter Ian Isaac Isaiah Ivan Jack Jackson Jacob Jake Jamal James Jamie Jared Jason Jasper Jay Jeff Jeremy
            Jerome Jesse Jim Joe Joel John Jon Jonah Jonathan Jordan Joseph Josh Joshua Julian Justin Karl Keith Ken Kevin Kieran
            Kirk Kyle Lance Larry Lee Leo Leon Leroy Lewis Liam Logan Louis Lucas Luke Malcolm Marcus Mark Marshall Martin Marvin
            Mason Matt Matthew Max Michael Mike Miles Mitchell Nathan Nathaniel Neil Nelson Nick Nigel Noah Noel Norman Oliver
            Oscar Owen Patrick Paul Pete Peter Phil Philip Ralph Randy Ray Raymond Reggie Rhys Richard Rick Rob Robert Rodney
            Roger Ron Ross Roy Russell Ryan Sam Samuel Scott Sean Sebastian Seth Shane Shaun Simon Spencer Stanley Stephen Steve
            Stewart Stuart Ted Terrence Theo Thomas Tim Toby Todd Tom Tony Travis Trevor Tristan Tyler Tyrone Victor Vince Walter
            Warren Wayne Wesley Will William Xavier Zach Zane
            """;

    static final String ANGLO_LAST = """
            Abbott Adams Alexander Allen Anderson Andrews Armstrong Arnold Ashworth Atkinson Austin Bailey Baker Baldwin Banks
            Barker Barnes Barrett Bates Baxter Bell Bennett Berry Bishop Black Blair Blake Booth Bowen Boyd Bradley Brady Brooks
            Brown Bryant Burke Burns Burton Butler Campbell Carpenter Carr Carroll Carter Chambers Chapman Clark Clarke Cole
            Coleman Collins Cook Cooper Cox Craig Crawford Cross Cunningham Curtis Daniels Davidson Davies Davis Dawson Day Dean
            Dixon Douglas Duncan Dunn Edwards Elliott Ellis Evans Ferguson Fisher Fleming Fletcher Ford Foster Fowler Fox Francis
            Franklin Fraser Freeman French Gardner Gibson Gilbert Goodwin Gordon Graham Grant Gray Green Greene Griffin Griffiths
            Hall Hamilton Hancock Hardy Harper Harris Harrison Hart Harvey Hawkins Hayes Henderson Henry Hicks Hill Holland Holmes
            Hopkins Howard Howell Hudson Hughes Hunt Hunter Jackson Jacobs James Jenkins Johnson Johnston Jones Jordan Kelly
            Kennedy Kerr King Kirk Knight Lambert Lane Lawrence Lawson Lee Lewis Lloyd Long Lowe MacDonald Mann Marsh Marshall
            Martin Mason Matthews Maxwell McDonald McKenzie Miller Mills Mitchell Moore Morgan Morris Morrison Murray Myers Nash
            Nelson Newman Newton Nichols Oliver Olson Osborne Owens Page Palmer Parker Parsons Patterson Payne Pearson Perkins
            Perry Peters Phillips Pierce Poole Porter Potter Powell Price Ramsey Reed Reid Reynolds Rhodes Rice Richards
            Richardson Riley Roberts Robertson Robinson Rogers Rose Ross Russell Ryan Sanders Saunders Schmidt Scott Sharp Shaw
            Shepherd Simmons Simpson Slater Smith Snyder Spencer Stanley Steele Stevens Stewart Stone Stuart Sullivan Sutton
            Taylor Thomas Thompson Thornton Tucker Turner Vaughan Wade Walker Wallace Walsh Walters Ward Warner Warren Watkins
            Watson Watts Weaver Webb Weber Webster Wells West Wheeler White Wilkinson Williams Williamson Wilson Winters Wood
            Woods Wright Yates Young
            """;

    static final String IRISH_WOMEN = """
            Aisling Aoife Áine Bláthnaid Bríd Caoimhe Ciara Clíona Clodagh Deirdre Eilís Eimear Éabha Fionnuala Gráinne
            Laoise Máire Mairéad Maeve Muireann Niamh Nuala Órla Orlaith Róisín Sadhbh Saoirse Sinéad Siobhán Sorcha Úna Aoibhinn
            Bronagh Catríona Dearbhla Doireann Éadaoin Fiadh Ailbhe Kate Emma Sarah Laura Rachel Amy Grace Lucy Ellen Hannah Katie
            Sophie Anna Emily Leah Mary Rebecca Lauren Chloe Megan Ava Julie Michelle Karen Louise Claire Aideen
            """;

    static final String IRISH_MEN = """
            Aidan Brendan Cathal Cian Ciarán Cillian Colm Conall Conor Cormac Daithí Daragh Darragh Declan Dermot Diarmuid Donal
            Dónal Eamon Éanna Enda Eoghan Eoin Fergal Fiachra Fionn Gearóid Killian Lorcan Malachy Micheál Niall Oisín Oran Pádraig
            Rónán Ruairí Ruadhán Séamus Seán Senan Shane Tadhg Tiernan Tomás Turlough Barry Brian Kevin Liam Patrick Paul Mark
            James Jack Luke Adam Stephen Alan Gary Ross Rory Ryan Jamie David Peter
            """;

    static final String IRISH_LAST = """
            Barry Boland Boyle Brady Breen Brennan Breslin Brophy Buckley Burke Byrne Cahill Callaghan Carey Carroll Casey Cassidy
            Clancy Cleary Coffey Collins Condon Connolly Conway Corcoran Costello Coughlan Crowley Cullen Cunningham Curran Daly
            Delaney Dempsey Devlin Doherty Donnelly Donovan Dowling Doyle Duffy Duggan Dunne Egan Fahy Farrell Feeney Finnegan
            Fitzgerald Fitzpatrick Flanagan Flynn Foley Gallagher Geraghty Gleeson Griffin Hanley Hayes Healy Hennessy Hickey Hogan
            Horgan Hurley Kavanagh Keane Kearney Keating Keegan Kelleher Kelly Kennedy Kenny Keogh Kiely Lally Leahy Lynch Madden
            Magee Maher Mahon Malone McCabe McCarthy McGrath McGuinness McKenna McLoughlin McMahon McNamara Molloy Moloney Monaghan
            Moran Moriarty Mulligan Murphy Murray Nolan O'Brien O'Connell O'Connor O'Dea O'Donnell O'Driscoll O'Dwyer O'Gorman
            O'Grady O'Hara O'Keeffe O'Leary O'Mahony O'Malley O'Neill O'Reilly O'Rourke O'Shea O'Sullivan O'Toole Power Quigley
            Quinn Reilly Roche Rooney Ryan Scanlon Sheehan Sheridan Smyth Sweeney Tierney Tobin Treacy Tuohy Twomey Wall Walsh Whelan
            """;

    private EnglishNames() {}
}
