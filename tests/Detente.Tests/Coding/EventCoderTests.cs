using Detente.Coding;
using Xunit;

namespace Detente.Tests.Coding;

public sealed class EventCoderTests
{
    [Fact]
    public void Passive_voice_swaps_source_and_target()
    {
        CodedEvent coded = Assert.Single(Coders.CodeParsed("""
            1 Russia Russia PROPN NNP 3 nsubj:pass
            2 was be AUX VBD 3 aux:pass
            3 condemned condemn VERB VBN 0 root
            4 by by ADP IN 5 case
            5 Japan Japan PROPN NNP 3 obl:agent
            """).Events);
        Assert.Equal("JPN > RUS", Coders.Sides(coded));
        Assert.Equal("ACCUSE", coded.Event);
    }

    [Fact]
    public void A_relative_clause_takes_its_noun_as_subject()
    {
        CodedEvent coded = Assert.Single(Coders.CodeParsed("""
            1 Japan Japan PROPN NNP 6 nsubj
            2 , , PUNCT , 4 punct
            3 which which PRON WDT 4 nsubj
            4 condemned condemn VERB VBD 1 acl:relcl
            5 Russia Russia PROPN NNP 4 obj
            6 sleeps sleep VERB VBZ 0 root
            """).Events);
        Assert.Equal("JPN > RUS", Coders.Sides(coded));
    }

    [Theory]
    [InlineData("China has lifted sanctions on Japan.", "RETREAT", "RETREAT", Modality.Asserted, Polarity.Positive)]
    [InlineData("China has not lifted sanctions on Japan.", "RETREAT", "RETREAT", Modality.Asserted, Polarity.Negative)]
    [InlineData("China may lift sanctions on Japan.", "CONCEDE", "RETREAT", Modality.Possible, Polarity.Positive)]
    [InlineData("China will lift sanctions on Japan.", "CONCEDE", "RETREAT", Modality.Planned, Polarity.Positive)]
    [InlineData("China agreed to lift sanctions on Japan.", "CONCEDE", "RETREAT", Modality.Planned, Polarity.Positive)]
    [InlineData("China refused to lift sanctions on Japan.", "REJECT", "RETREAT", Modality.Asserted, Polarity.Positive)]
    public void The_sense_of_an_act_decides_the_type_of_the_claim(string text, string type, string act, Modality modality, Polarity polarity)
    {
        CodedEvent coded = Assert.Single(Coders.Code(text).Events);
        Assert.Equal((type, act, modality, polarity), (coded.Event, coded.Act, coded.Modality, coded.Polarity));
        Assert.Equal("CHN > JPN", Coders.Sides(coded));
    }

    [Fact]
    public void Both_sides_stand_once_in_order_of_code()
    {
        CodedEvent coded = Assert.Single(Coders.Code("The United States and China held talks in Vienna.").Events);
        Assert.True(coded.Symmetric);
        Assert.Equal("CHN", Assert.Single(coded.Actors).Code);
        Assert.Equal("USA", Assert.Single(coded.Recipients).Code);
    }

    [Fact]
    public void A_side_that_the_sentence_does_not_name_is_said_to_be_implied()
    {
        CodingResult result = Coders.Code("China met the United States on Monday. Beijing condemned the new rules.");
        Actor recipient = Assert.Single(result.Events.Single(coded => coded.Event == "ACCUSE").Recipients);
        Assert.True(recipient.Implied);
        Assert.Equal("USA", recipient.Code);
        Assert.Empty(recipient.EntityText);
    }

    [Fact]
    public void Every_span_quotes_the_article()
    {
        const string text = "BEIJING, March 20 - China on Friday sanctioned two American firms.\n\nThe United States condemned China.";
        foreach (CodedEvent coded in Coders.Code(text).Events)
        {
            Assert.Equal(coded.Citation.Quote, coded.Citation.Sentence.Of(text));
            Assert.Contains(coded.Citation.Trigger.Of(text), coded.EventText);
        }
    }

    [Fact]
    public void The_same_article_gives_the_same_ids() =>
        Assert.Equal(
            Coders.Code("China condemned Japan.").Events.Select(coded => coded.Id),
            Coders.Code("China condemned Japan.").Events.Select(coded => coded.Id));

    [Fact]
    public void A_refused_candidate_says_why()
    {
        EventCandidate refused = Assert.Single(Coders.Code("The coach met with the players.").Candidates, candidate => candidate.Rule == "consult/meet");
        Assert.Null(refused.Event);
        Assert.Contains("'coach' is no known actor", refused.Reason, StringComparison.Ordinal);
    }
}
