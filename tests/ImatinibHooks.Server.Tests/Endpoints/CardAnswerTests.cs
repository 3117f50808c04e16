using System.Buffers;
using System.Text;
using ImatinibHooks.Advice;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Server.Endpoints;
using Microsoft.Extensions.DependencyInjection;

namespace ImatinibHooks.Server.Tests.Endpoints;

/// <summary>A card that breaks the protocol is loud in Development, and elsewhere still shown.</summary>
public class CardAnswerTests
{
    private static readonly Card Illegal = new()
    {
        Uuid = Guid.NewGuid(),
        Summary = new string('a', 140),
        Detail = "Detail",
        Indicator = CardIndicator.Critical,
        Source = new("Label", null, new("http://example.org/rules", "R-1", "Rule one")),
    };

    [Test]
    public async Task Write_IllegalCardInDevelopment_Fails()
    {
        await using var server = await RunningServer.StartAsync("--environment=Development");
        var answer = server.App.Services.GetRequiredService<CardAnswer>();

        Assert.That(() => answer.Write(new ArrayBufferWriter<byte>(), Of(Illegal)), Throws.InvalidOperationException.With.Message.Contains("REQ-CARD-03 at cards[0].summary"));
        Assert.That(server.Log.Select(line => line.Text), Has.Some.Contains("An answer breaks REQ-CARD-03 at cards[0].summary"));
    }

    [Test]
    public async Task Write_IllegalCardElsewhere_IsWritten()
    {
        await using var server = await RunningServer.StartAsync("--environment=Staging");
        var output = new ArrayBufferWriter<byte>();
        server.App.Services.GetRequiredService<CardAnswer>().Write(output, Of(Illegal));

        Assert.That(Encoding.UTF8.GetString(output.WrittenSpan), Does.Contain(Illegal.Summary));
    }

    private static Consultation Of(Card card) => new() { Response = new([card]) };
}
