using System.Net;
using System.Net.Sockets;
using ImatinibHooks.Acceptance.Scenarios;

namespace ImatinibHooks.Acceptance.Operation;

/// <summary>Clients that send or take slowly, or not at all, are cut and keep nobody out.</summary>
internal sealed class SlowClientTests
{
    private const string OrderSign = "/cds-services/imatinib-order-sign";
    private const int Slow = 1000;
    private const int Good = 200;

    [Test]
    public async Task Connections_AThousandThatTrickle_KeepNoGoodCallOut()
    {
        using var service = ServiceProcess.Start("--ImatinibHooks:Protocol:MaxConcurrentCalls=1", "--ImatinibHooks:Protocol:MinBytesPerSecond=1", "--ImatinibHooks:Protocol:HeadersTimeoutSeconds=60");
        var slow = await Task.WhenAll(Enumerable.Range(0, Slow).Select(number => BeginAsync(service.Addresses[0], hasWholeHead: number % 2 == 0)));
        var request = await File.ReadAllTextAsync(new ScenarioFolder(Scenario.All[1].Name).RequestPath);
        for (var call = 0; call < Good; call++)
        {
            await Task.WhenAll(slow.Skip(call * Slow / Good).Take(Slow / Good).Select(connection => connection.SendAsync(" ")));
            using var content = new StringContent(request);
            content.Headers.ContentType = new("application/json");
            using var answer = await service.Client.PostAsync(OrderSign, content).WaitAsync(ServiceProcess.Patience);

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        foreach (var connection in slow)
        {
            connection.Dispose();
        }
    }

    [TestCase("", Description = "half-open: connected and silent")]
    [TestCase("POST /cds-services/imatinib-order-sign HTTP/1.1\r\nHost: localhost\r\nX-Never: ", Description = "headers that do not end")]
    public async Task Connection_WithoutARequest_IsCut(string beginning)
    {
        using var service = ServiceProcess.Start("--ImatinibHooks:Protocol:HeadersTimeoutSeconds=1", "--ImatinibHooks:Protocol:IdleTimeoutSeconds=1");
        using var connection = await RawConnection.OpenAsync(service.Addresses[0]);
        await connection.SendAsync(beginning);

        Assert.That(await connection.UntilCutAsync(), Is.Empty.Or.StartsWith("HTTP/1.1 408 "));
    }

    [Test]
    public async Task Body_ThatStops_IsCutAndTold()
    {
        using var service = ServiceProcess.Start();
        using var connection = await RawConnection.OpenAsync(service.Addresses[0]);
        await connection.SendAsync(RawConnection.Head(OrderSign, 100_000) + "{");

        Assert.That(await connection.UntilCutAsync(), Does.StartWith("HTTP/1.1 408 ").And.Contain("The body came too slowly"));
    }

    [Test]
    public async Task Answers_ThatAreNotTaken_AreCut()
    {
        using var service = ServiceProcess.Start("--ImatinibHooks:Protocol:MinBytesPerSecond=1048576");
        using var connection = await RawConnection.OpenAsync(service.Addresses[0]);
        var requests = string.Concat(Enumerable.Repeat("GET /openapi/v1.json HTTP/1.1\r\nHost: localhost\r\n\r\n", 1000));

        Assert.That(
            async () =>
            {
                while (true)
                {
                    await connection.SendAsync(requests).WaitAsync(ServiceProcess.Patience);
                }
            },
            Throws.InstanceOf<IOException>().With.InnerException.InstanceOf<SocketException>());
    }

    private static async Task<RawConnection> BeginAsync(Uri address, bool hasWholeHead)
    {
        var connection = await RawConnection.OpenAsync(address);
        await connection.SendAsync(hasWholeHead ? RawConnection.Head(OrderSign, 100_000) + "{" : $"POST {OrderSign} HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        return connection;
    }
}
