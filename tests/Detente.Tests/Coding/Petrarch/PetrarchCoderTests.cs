using Detente.Coding;
using Xunit;

namespace Detente.Tests.Coding.Petrarch;

public sealed class PetrarchCoderTests
{
    [Theory]
    [InlineData("Arnor Arnor PROPN 2 nsubj|attacked attack VERB 0 root|Gondor Gondor PROPN 2 dobj", "ARN>GON:190")]
    [InlineData("Arnor Arnor PROPN 3 nsubjpass|was be AUX 3 auxpass|attacked attack VERB 0 root|by by ADP 5 case|Gondor Gondor PROPN 3 nmod", "GON>ARN:190")]
    [InlineData("Arnor Arnor PROPN 3 nsubj:pass|was be AUX 3 aux:pass|attacked attack VERB 0 root|by by ADP 5 case|Gondor Gondor PROPN 3 obl:agent", "GON>ARN:190")]
    [InlineData("Arnor Arnor PROPN 3 nsubjpass|was be AUX 3 auxpass|attacked attack VERB 0 root|for for ADP 5 case|Gondor Gondor PROPN 3 nmod", "")]
    [InlineData("Arnor Arnor PROPN 2 nsubj|slept sleep VERB 0 root|in in ADP 4 case|Gondor Gondor PROPN 2 nmod", "")]
    [InlineData("Arnor Arnor PROPN 2 nsubj|painted paint VERB 0 root|Gondor Gondor PROPN 2 dobj", "")]
    [InlineData("Arnor Arnor PROPN 2 nsubj|attacked attack VERB 0 root|Arnor Arnor PROPN 2 dobj", "")]
    public void Subject_and_object_are_the_sides_and_a_passive_turns_them(string rows, string expected) => Assert.Equal(expected, ForeignCoding.Code(rows));

    [Theory]
    [InlineData("Arnor Arnor PROPN 4 nsubj|and and CCONJ 3 cc|Gondor Gondor PROPN 1 conj|attacked attack VERB 0 root|Rohan Rohan PROPN 4 obj", "ARN>ROH:190 GON>ROH:190")]
    [InlineData("Arnor Arnor PROPN 2 nsubj|met meet VERB 0 root|Gondor Gondor PROPN 2 obj", "ARN>GON:040 GON>ARN:040")]
    [InlineData("Arnor Arnor PROPN 4 nsubj|and and CCONJ 3 cc|Gondor Gondor PROPN 1 conj|met meet VERB 0 root", "ARN>GON:041 GON>ARN:041")]
    [InlineData("Mordor Mordor PROPN 4 nsubj|and and CCONJ 3 cc|Gondor Gondor PROPN 1 conj|met meet VERB 0 root", "")]
    public void Of_several_each_pair_is_an_event(string rows, string expected) => Assert.Equal(expected, ForeignCoding.Code(rows));

    [Theory]
    [InlineData("Arnor Arnor PROPN 2 compound|soldiers soldier NOUN 3 nsubj|attacked attack VERB 0 root|Gondor Gondor PROPN 3 dobj", "ARNMIL>GON:190")]
    [InlineData("Lawmakers lawmaker NOUN 7 nsubj|and and CCONJ 3 cc|officials official NOUN 1 conj|in in ADP 5 case|Arnor Arnor PROPN 1 nmod|have have AUX 7 aux|attacked attack VERB 0 root|Gondor Gondor PROPN 7 dobj", "ARNGOV>GON:190 ARNLEG>GON:190")]
    [InlineData("Danish Danish ADJ 2 amod|media media NOUN 5 nsubj|and and CCONJ 4 cc|officials official NOUN 2 conj|attacked attack VERB 0 root|Gondor Gondor PROPN 5 dobj", "DNKGOV>GON:190 DNKMED>GON:190")]
    [InlineData("The the DET 4 det|Red red PROPN 3 compound|Cross cross PROPN 4 compound|Arnor Arnor PROPN 5 nsubj|attacked attack VERB 0 root|Minas Minas PROPN 7 name|Tirith Tirith PROPN 5 dobj", "NGOARN>GON:190")]
    [InlineData("Washington Washington PROPN 2 compound|officials official NOUN 3 nsubj|attacked attack VERB 0 root|Gondor Gondor PROPN 3 dobj", "USAGOV>GON:190")]
    [InlineData("Soldiers soldier NOUN 2 nsubj|attacked attack VERB 0 root|Gondor Gondor PROPN 2 dobj", "---MIL>GON:190")]
    [InlineData("Gollum Gollum PROPN 2 nsubj|attacked attack VERB 0 root|Gondor Gondor PROPN 2 dobj", "HOB>GON:190")]
    [InlineData("Nobody Nobody PROPN 2 nsubj|attacked attack VERB 0 root|Gondor Gondor PROPN 2 dobj", "")]
    public void Roles_join_the_names_they_stand_by(string rows, string expected) => Assert.Equal(expected, ForeignCoding.Code(rows));

    [Fact]
    public void The_day_decides_between_codes_of_a_name() =>
        Assert.Equal("HOBREB>GON:190", ForeignCoding.Code("Gollum Gollum PROPN 2 nsubj|attacked attack VERB 0 root|Gondor Gondor PROPN 2 dobj", "1995-06-02"));

    [Theory]
    [InlineData("Arnor Arnor PROPN 2 nsubj|cut cut VERB 0 root|aid aid NOUN 2 dobj|to to ADP 5 case|Gondor Gondor PROPN 2 nmod", "ARN>GON:161")]
    [InlineData("Arnor Arnor PROPN 2 nsubj|cut cut VERB 0 root|military military ADJ 4 amod|aid aid NOUN 2 dobj|to to ADP 6 case|Gondor Gondor PROPN 4 nmod", "ARN>GON:162")]
    [InlineData("Arnor Arnor PROPN 2 nsubj|cut cut VERB 0 root|military military ADJ 5 amod|air air NOUN 5 compound|aid aid NOUN 2 dobj|to to ADP 7 case|Gondor Gondor PROPN 5 nmod", "ARN>GON:161")]
    [InlineData("Arnor Arnor PROPN 2 nsubj|cut cut VERB 0 root|money money NOUN 2 dobj|from from ADP 5 case|Gondor Gondor PROPN 2 nmod", "GON>ARN:071")]
    [InlineData("Arnor Arnor PROPN 2 nsubj|broke break VERB 0 root|off off ADP 2 compound:prt|ties tie NOUN 2 dobj|with with ADP 6 case|Gondor Gondor PROPN 4 nmod", "ARN>GON:120")]
    [InlineData("Arnor Arnor PROPN 2 nsubj|shot shoot VERB 0 root|from from ADP 4 case|Gondor Gondor PROPN 2 nmod", "GON>ARN:191")]
    public void The_pattern_with_most_words_gives_the_code_and_names_the_sides(string rows, string expected) => Assert.Equal(expected, ForeignCoding.Code(rows));

    [Theory]
    [InlineData("Arnor Arnor PROPN 4 nsubj|did do AUX 4 aux|not not PART 4 advmod|blame blame VERB 0 root|Gondor Gondor PROPN 4 obj", "ARN>GON:050")]
    [InlineData("Arnor Arnor PROPN 4 nsubj|did do AUX 4 aux|not not PART 4 neg|attack attack VERB 0 root|Gondor Gondor PROPN 4 dobj", "")]
    public void What_is_not_done_is_no_event_and_what_is_not_blamed_is_got_on_with(string rows, string expected) => Assert.Equal(expected, ForeignCoding.Code(rows));

    [Fact]
    public void A_clause_within_a_coded_one_is_not_coded_and_one_beside_it_is()
    {
        const string Rows = "Arnor Arnor PROPN 2 nsubj|cut cut VERB 0 root|aid aid NOUN 2 dobj|to to ADP 5 case|Gondor Gondor PROPN 2 nmod|after after SCONJ 8 mark|Rohan Rohan PROPN 8 nsubj|attacked attack VERB 2 advcl|Gondor Gondor PROPN 8 dobj";
        Assert.Equal("ARN>GON:161", ForeignCoding.Code(Rows));
        Assert.Equal("ARN>GON:161 ROH>GON:190", ForeignCoding.Code(Rows.Replace("2 advcl", "2 parataxis", StringComparison.Ordinal)));
        Assert.Equal("ROH>GON:190", ForeignCoding.Code(Rows.Replace("Arnor Arnor", "Mordor Mordor", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_transformation_makes_an_event_of_words_about_one()
    {
        const string Rows = "Arnor Arnor PROPN 2 nsubj|said say VERB 0 root|Gondor Gondor PROPN 4 nsubj|attacked attack VERB 2 ccomp|Rohan Rohan PROPN 4 dobj";
        Assert.Equal("ARN>GON:112", ForeignCoding.Code(Rows));
        VerbDictionary without = ForeignCoding.Read(ForeignCoding.Verbs[..ForeignCoding.Verbs.IndexOf('~', StringComparison.Ordinal)], PatternDialect.Petrarch2, []);
        Assert.Equal("GON>ROH:190", ForeignCoding.Code(Rows, dictionary: without));
    }

    [Fact]
    public void Options_ask_for_events_with_one_side_and_for_actors_that_no_dictionary_knows()
    {
        const string OneSide = "Arnor Arnor PROPN 2 nsubj|attacked attack VERB 0 root|crowds crowd NOUN 2 dobj";
        Assert.Equal("", ForeignCoding.Code(OneSide));
        Assert.Equal("ARN>---:190", ForeignCoding.Code(OneSide, options: new ForeignOptions { RequireDyad = false }));
        const string Unknown = "The the DET 2 det|Ministry Ministry PROPN 5 nsubj|of of ADP 4 case|Magic Magic PROPN 2 nmod|attacked attack VERB 0 root|Gondor Gondor PROPN 5 dobj";
        Assert.Equal("\"THE MINISTRY OF MAGIC\">GON:190", ForeignCoding.Code(Unknown, options: new ForeignOptions { NewActorLength = 4 }));
        Assert.Equal("", ForeignCoding.Code(Unknown, options: new ForeignOptions { NewActorLength = 3 }));
    }

    [Fact]
    public void A_discard_passes_the_sentence_over_where_its_words_follow_each_other()
    {
        const string Rows = "Arnor Arnor PROPN 2 nsubj|attacked attack VERB 0 root|Gondor Gondor PROPN 2 dobj|World World PROPN 5 compound|Cup Cup PROPN 2 nmod";
        Assert.Equal("'WORLD CUP' is in the list of discards", ForeignCoding.Code(Rows));
        Assert.Equal("ARN>GON:190", ForeignCoding.Code(Rows.Replace("5 compound", "6 compound|wide wide ADJ 6 amod", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_what_somebody_says_that_others_did_the_deed_is_told()
    {
        const string Rows = "Arnor Arnor PROPN 2 nsubj|said say VERB 0 root|Gondor Gondor PROPN 4 nsubj|blames blame VERB 2 ccomp|Rohan Rohan PROPN 4 dobj";
        Assert.Equal("GON>ROH:110", ForeignCoding.Code(Rows));
        Assert.Equal("ARN>GON:010", ForeignCoding.Code(Rows.Replace("Rohan Rohan", "crowds crowd", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Arnor Arnor PROPN 4 nsubj|and and CCONJ 3 cc|Gondor Gondor PROPN 1 conj|spoke speak VERB 0 root", "ARN>GON:046 GON>ARN:046")]
    [InlineData("Arnor Arnor PROPN 4 nsubj|and and CCONJ 3 cc|Gondor Gondor PROPN 1 conj|spoke speak VERB 0 root|with with ADP 6 case|officials official NOUN 4 obl", "ARN>GON:046 GON>ARN:046")]
    [InlineData("Arnor Arnor PROPN 4 nsubj|and and CCONJ 3 cc|Gondor Gondor PROPN 1 conj|spoke speak VERB 0 root|with with ADP 6 case|Rohan Rohan PROPN 4 obl", "ARN>ROH:046 GON>ROH:046 ROH>ARN:046 ROH>GON:046")]
    [InlineData("Arnor Arnor PROPN 4 nsubj|and and CCONJ 3 cc|Gondor Gondor PROPN 1 conj|shot shoot VERB 0 root", "")]
    public void What_goes_both_ways_is_done_by_several_to_each_other(string rows, string expected) => Assert.Equal(expected, ForeignCoding.Code(rows));

    [Fact]
    public void Sentences_of_all_kinds_are_coded_without_a_fault()
    {
        string? treebank = Repository.Corpus("ud-ewt", "en_ewt-ud-dev.conllu") ?? Directory.EnumerateFiles(Repository.Corpus("ud-ewt") ?? Repository.Root, "*dev*.conllu").FirstOrDefault();
        string? verbs = Repository.Corpus("petrarch", "CAMEO.2.0.txt");
        Assert.SkipWhen(treebank is null || verbs is null, "../shared/data/ud-ewt or petrarch is absent");
        var coder = new PetrarchCoder(VerbDictionary.Read([(verbs, File.ReadAllText(verbs))], PatternDialect.Petrarch2, []), ForeignCoding.Names(), new ForeignOptions { RequireDyad = false, NewActorLength = 3 });
        using StreamReader reader = File.OpenText(treebank);
        int coded = Detente.Nlp.Conllu.Read(reader, treebank, []).SelectMany(document => document.Sentences).Count(sentence => coder.Code(sentence, new DateOnly(2012, 1, 1)).Events.Count > 0);
        Assert.InRange(coded, 100, 1000);
    }
}
