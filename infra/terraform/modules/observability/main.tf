# The look from outside, which what runs in the cluster cannot have. Everything else is in the charts.

resource "aws_sns_topic" "outside" {
  name = "${var.name}-outside"
}

resource "aws_sns_topic_subscription" "mail" {
  topic_arn = aws_sns_topic.outside.arn
  protocol  = "email"
  endpoint  = var.email
}

resource "aws_route53_health_check" "live" {
  fqdn              = var.host
  type              = "HTTPS"
  port              = 443
  resource_path     = "/health/live"
  request_interval  = 30
  failure_threshold = 3
  tags              = { Name = var.name }
}

resource "aws_cloudwatch_metric_alarm" "unreachable" {
  alarm_name          = "${var.name}-unreachable"
  namespace           = "AWS/Route53"
  metric_name         = "HealthCheckStatus"
  dimensions          = { HealthCheckId = aws_route53_health_check.live.id }
  statistic           = "Minimum"
  period              = 60
  evaluation_periods  = 2
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  treat_missing_data  = "breaching"
  alarm_actions       = [aws_sns_topic.outside.arn]
  ok_actions          = [aws_sns_topic.outside.arn]
}
